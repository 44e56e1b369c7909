import { ENGLAND, type FigureIndex } from '../../../opendata/figureIndex.ts';
import { median, rounded } from '../../arithmetic.ts';

export type PricedMeasure = 'cost-per-week-residential' | 'cost-per-week-fostering';

/** How a published price moves: in England from year to year, and at single councils around England. */
export interface PriceMovement {
  /** Nothing where the files hold no series of England. */
  uplift: Readonly<
    Record<PricedMeasure, { low: number; mode: number; high: number; years: number[] } | undefined>
  >;
  /** How far a council's price of one year lies off its own level, as a standard deviation of the log. */
  noise: Readonly<Record<PricedMeasure, { spread: number; councils: number }>>;
}

const MEASURES = ['cost-per-week-residential', 'cost-per-week-fostering'] as const;
const FEWEST_CHANGES = 12;
const FEWEST_YEARS = 3;
/** What is taken where the files hold few councils: single years of one council swing by more than a tenth. */
const NOISE_BY_DEFAULT: Readonly<Record<PricedMeasure, number>> = {
  'cost-per-week-residential': 0.1,
  'cost-per-week-fostering': 0.08,
};

export function priceMovement(index: FigureIndex, councils: readonly string[], year: number): PriceMovement {
  const of = <T>(value: (measure: PricedMeasure) => T) =>
    Object.fromEntries(MEASURES.map((measure) => [measure, value(measure)])) as Record<PricedMeasure, T>;
  return {
    uplift: of((measure) => englandUplift(index, measure, year)),
    noise: of((measure) => noiseOf(index, measure, councils, year)),
  };
}

/** The mean rise a year up to a year, between the smallest and the largest rise of a single year. */
function englandUplift(index: FigureIndex, measure: PricedMeasure, year: number) {
  const years = index.years(ENGLAND, measure).filter((it) => it <= year);
  if (years.length <= FEWEST_YEARS) return undefined;
  const prices = years.map((it) => index.total(ENGLAND, measure, it)!);
  const rises = prices.slice(1).map((price, i) => price / prices[i]! - 1);
  const mode = (prices.at(-1)! / prices[0]!) ** (1 / (years.at(-1)! - years[0]!)) - 1;
  const sorted = [...rises].sort((a, b) => a - b);
  return {
    low: rounded(Math.max(0, sorted[0]!), 3),
    mode: rounded(Math.max(0, mode), 3),
    high: rounded(Math.max(mode, sorted.at(-1)!), 3),
    years,
  };
}

/** Half the variance of yearly changes is one year's: both its ends stray. England's own change is taken off. */
function noiseOf(index: FigureIndex, measure: PricedMeasure, councils: readonly string[], year: number) {
  const changes = councils.flatMap((council) =>
    index
      .years(council, measure)
      .filter((it) => it <= year)
      .flatMap((it) => {
        const change = logChange(index, council, measure, it);
        const england = logChange(index, ENGLAND, measure, it);
        return change === undefined || england === undefined ? [] : [Math.abs(change - england)];
      }),
  );
  if (changes.length < FEWEST_CHANGES) return { spread: NOISE_BY_DEFAULT[measure], councils: 0 };
  return { spread: rounded(median(changes) / 0.6745 / Math.SQRT2, 3), councils: councils.length };
}

function logChange(
  index: FigureIndex,
  area: string,
  measure: PricedMeasure,
  year: number,
): number | undefined {
  const [now, before] = [index.total(area, measure, year), index.total(area, measure, year - 1)];
  return now && before ? Math.log(now / before) : undefined;
}
