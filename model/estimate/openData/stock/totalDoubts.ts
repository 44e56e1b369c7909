import type { FigureIndex } from '../../../opendata/figureIndex.ts';
import { ALL_REASONS } from '../../../opendata/traps/exitsBefore18.ts';
import type { OpenDataMeasure } from '../../../schema/openData.ts';
import { measureName } from '../../../words/openDataWords.ts';
import { people } from '../../../words/numbers.ts';
import { rounded, sum } from '../../arithmetic.ts';
import { EXIT_AGES, PLACEMENTS, PLAN_LENGTHS, STOCK_AGES, UNACCOMPANIED } from '../parts.ts';

interface Held {
  parts: readonly { what: string; ids: readonly string[] }[];
  rate: OpenDataMeasure;
}

/** What each total a baseline begins from is held against. */
const HELD = {
  'cla-count': {
    parts: [
      { what: 'placements', ids: PLACEMENTS },
      { what: 'ages', ids: STOCK_AGES },
      { what: 'unaccompanied children and all others', ids: UNACCOMPANIED },
    ],
    rate: 'cla-rate-per-10k',
  },
  'cla-entries': {
    parts: [
      { what: 'ages', ids: STOCK_AGES },
      { what: 'unaccompanied children and all others', ids: UNACCOMPANIED },
    ],
    rate: 'cla-entries-rate-per-10k',
  },
  'cla-exits': {
    parts: [
      { what: 'ages', ids: EXIT_AGES },
      { what: 'reasons', ids: ALL_REASONS },
    ],
    rate: 'cla-exits-rate-per-10k',
  },
  'cp-plan-count': { parts: [{ what: 'lengths', ids: PLAN_LENGTHS }], rate: 'cp-plan-rate-per-10k' },
} satisfies Partial<Record<OpenDataMeasure, Held>>;
export type HeldTotal = keyof typeof HELD;
export const HELD_TOTALS = Object.keys(HELD) as HeldTotal[];

/** Rates of years before rest on populations that were revised since, by up to half in the smallest areas. */
const FIRST_RATES = 2019;
/** A population may be revised after the rate was published: of the years since, most are within this. */
const REVISED = 0.03;

/**
 * Why a published total cannot be right as it stands: its parts, or its published rate times the population, come to
 * something else by more than they were rounded. In what the department publishes, parts add up.
 *
 * Withheld parts can only be more than nought, so that those published may come to less, never to more.
 *
 * @returns a clause for each thing that denies it; empty where nothing does
 */
export function totalDoubts(index: FigureIndex, area: string, measure: HeldTotal, year: number): string[] {
  const total = index.total(area, measure, year);
  if (total === undefined) return [];
  const { parts, rate }: Held = HELD[measure];
  return [
    ...parts.flatMap(({ what, ids }) => {
      const figures = ids.map((id) => index.figure(area, measure, id, year));
      const values = figures.flatMap((figure) => figure?.value ?? []);
      if (values.length === 0) return [];
      const come = sum(values);
      const rounding = 0.5 * (values.length + 1) * stepOf([total, ...values]);
      const whole = values.length === ids.length;
      if (come - total <= rounding && (!whole || total - come <= rounding)) return [];
      return [`its ${what} come to ${people(come)}`];
    }),
    ...rateDoubt(index, area, rate, year, total),
  ];
}

function rateDoubt(
  index: FigureIndex,
  area: string,
  rate: OpenDataMeasure,
  year: number,
  total: number,
): string[] {
  const perTenThousand = index.total(area, rate, year);
  const population = index.total(area, 'population-0-17', year);
  if (year < FIRST_RATES || perTenThousand === undefined || population === undefined) return [];
  const tenThousands = population / 10_000;
  const step = Number.isInteger(perTenThousand) ? 1 : 0.1;
  const told = perTenThousand * tenThousands;
  if (Math.abs(told - total) <= 0.5 * step * tenThousands + REVISED * Math.max(total, told) + 1) return [];
  return [
    `its published rate of ${rounded(perTenThousand, 1)} per 10,000 times the population comes to ${people(told)}`,
  ];
}

/** Counts are published as they are, or to the nearest five or ten. */
const stepOf = (counts: readonly number[]): number =>
  [10, 5].find((step) => counts.every((count) => count % step === 0)) ?? 1;

/** "Derby: Children looked after, 2024: 50 in all, but its placements come to 598." */
export const doubtSentence = (
  name: string,
  measure: HeldTotal,
  year: number,
  total: number,
  doubts: readonly string[],
): string =>
  `${measureName(measure)}, ${name}, ${year}: the files say ${people(total)} in all, but ${doubts.join(', and ')}. One of them is wrong: the total is used, and what rests on it is weak; look at the file before anything else.`;
