import type { Chance, SimulationResult, Spread } from '../schema/simulation.ts';
import type { TargetResult } from '../schema/projection.ts';
import { roundTo, type MoneyScale } from './money.ts';
import type { Basis } from './basis.ts';

/** Where 8 runs in 10 lie, the run in the middle, and the average of all. */
export interface SavingRange {
  lowGbp: number;
  medianGbp: number;
  highGbp: number;
  meanGbp: number;
  /** Standard error of that average. */
  meanErrorGbp: number;
}

export const rangeOfRuns = ({ mean, sd, p10, p50, p90 }: Spread, replications: number): SavingRange => ({
  lowGbp: p10,
  medianGbp: p50,
  highGbp: p90,
  meanGbp: mean,
  meanErrorGbp: sd / Math.sqrt(replications),
});

/**
 * What the runs say of a saving in a year on one basis: of a line, of measures of no line (null), or of all lines
 * together (nothing). Percentiles of sums are taken from sums, never added.
 */
export function savingRange(
  simulation: SimulationResult,
  line: string | null | undefined,
  year: string,
  basis: Basis,
): SavingRange | undefined {
  const spread = savingSpread(simulation, line, year, basis);
  return spread && rangeOfRuns(spread, simulation.record.replications);
}

function savingSpread(
  { financialYears }: SimulationResult,
  line: string | null | undefined,
  year: string,
  basis: Basis,
): Spread | undefined {
  const found = financialYears.find((it) => it.year === year);
  if (line === undefined) return basis === 'in-year' ? found?.savingGbp : found?.cumulativeSavingGbp;
  const byLine = basis === 'in-year' ? found?.savingGbpByLine : found?.cumulativeSavingGbpByLine;
  return byLine?.[line ?? 'other'];
}

export const savingChance = (
  simulation: SimulationResult,
  target: TargetResult,
  year: string,
  basis: Basis,
): Chance | undefined => questionOf(simulation, target, year, basis)?.chance ?? undefined;

const questionOf = ({ targets }: SimulationResult, { id }: TargetResult, year: string, basis: Basis) =>
  targets.find((it) => it.target === id && it.when === year && it.basis === basis);

/** "£7.6m to £9.8m" in the unit of the rest; "about £0.4m" and "under £0.1m" where both ends are shown the same. */
export function rangeWords(
  { words, stepGbp }: MoneyScale,
  { lowGbp, highGbp }: Pick<SavingRange, 'lowGbp' | 'highGbp'>,
): string {
  const end = (value: number) => {
    const shown = roundTo(value, stepGbp);
    return shown === 0 && Math.abs(value) >= 0.5 ? `under ${words(stepGbp)}` : words(shown);
  };
  const [low, high] = [end(lowGbp), end(highGbp)];
  if (low !== high) return `${roundTo(lowGbp, stepGbp) === 0 ? '£0' : low} to ${high}`;
  return lowGbp === highGbp || low.startsWith('under') ? low : `about ${low}`;
}
