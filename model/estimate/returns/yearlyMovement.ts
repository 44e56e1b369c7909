import { significant } from './rangeOf.ts';

/** How a yearly count strays from its level, and how far the level drifts, beyond chance: standard deviations of the log. */
export interface YearlySpread {
  yearlyVariation: number;
  drift: number;
}

/** The years' worth of evidence that the country's councils count for, beside the authority's own. */
const NATIONAL_YEARS = 8;

/**
 * The spread of an authority's own years drawn towards the country's. Own counts stray from their mean by chance,
 * which is the mean itself (Poisson), and by more: the excess of the sum of (count - mean)^2 / mean over the years
 * less one, over the mean. Strays and drift keep the country's proportions: a few years cannot tell them apart.
 */
export function ownSpread(
  counts: readonly number[],
  national: YearlySpread,
): YearlySpread & { own: number | null } {
  const mean = counts.reduce((sum, it) => sum + it, 0) / Math.max(1, counts.length);
  if (counts.length < 3 || mean <= 0) return { ...national, own: null };
  const free = counts.length - 1;
  const surplus = counts.reduce((sum, it) => sum + (it - mean) ** 2 / mean, 0) / free - 1;
  const own = Math.max(0, surplus / mean);
  const nationwide = national.yearlyVariation ** 2 + national.drift ** 2;
  const variance = (NATIONAL_YEARS * nationwide + free * own) / (NATIONAL_YEARS + free);
  const scale = Math.min(1, Math.sqrt(variance)) / Math.sqrt(nationwide);
  return {
    yearlyVariation: national.yearlyVariation * scale,
    drift: national.drift * scale,
    own: Math.sqrt(own),
  };
}

/**
 * The relative variance of next year's level, taken for the mean of the years before: each of these n strayed by
 * itself, and with every year up to the next the level drifts, by (1/n)^2 + (2/n)^2 + ... + 1 yearly variances in all.
 */
export const levelOff = (
  { yearlyVariation, drift }: { yearlyVariation: number; drift: number },
  years: number,
): number => yearlyVariation ** 2 / years + (drift ** 2 * (years + 1) * (2 * years + 1)) / (6 * years);

export const movementWords = (
  years: number,
  own: number | null,
  national: { yearlyVariation: number; drift: number },
): string =>
  own === null
    ? `The councils of England: ${national.yearlyVariation} and ${national.drift}. The returns hold ${years} whole years, too few to tell this council's own.`
    : `The council's own ${years} years stray by ${significant(own, 2)} beyond chance; drawn towards what the councils of England do (${national.yearlyVariation} and ${national.drift}), which counts as much as eight years.`;
