import type { Projection } from '../schema/projection.ts';
import type { OpenDataMeasure } from '../schema/openData.ts';
import { authoritiesIn, type Authority } from './authorities.ts';
import { latestRate } from './councilFigures.ts';
import type { FigureIndex } from './figureIndex.ts';
import { similarCouncils } from './similar.ts';

/** Where a figure would stand among others: how many lie below it, on it and above it. */
export interface Position {
  lower: number;
  same: number;
  higher: number;
  /** Others without a figure, which stand nowhere. */
  missing: number;
}

/** Where a value would stand among others; null where one has none. */
export function positionAmong(others: readonly (number | null)[], value: number): Position {
  const there = others.filter((it) => it !== null);
  const lower = there.filter((it) => it < value).length;
  const higher = there.filter((it) => it > value).length;
  return {
    lower,
    same: there.length - lower - higher,
    higher,
    missing: others.length - there.length,
  };
}

/** The rates that a scenario is placed by. */
export const PLACED_RATES = ['children', 'entries', 'cp-plans'] as const;
export type PlacedRate = (typeof PLACED_RATES)[number];

const MEASURES: Readonly<Record<PlacedRate, OpenDataMeasure>> = {
  children: 'cla-count',
  entries: 'cla-entries',
  'cp-plans': 'cp-plan-count',
};

/** Today's rates of all councils but one, per 10,000 children, by what they are of. */
export type RatesToday = Readonly<Record<PlacedRate, readonly (number | null)[]>>;

/**
 * @param year the last whose figures count; of a council without a return for it, its last one
 * @param but the council that is placed among the others
 */
export function ratesToday(index: FigureIndex, year: number, but: string | null): RatesToday {
  const councils = authoritiesIn(index).filter(
    // An authority that has ended, or not begun, is none of today's.
    ({ code }) => code !== but && index.figure(code, 'cla-count', 'all', year) !== undefined,
  );
  return ratesOf(index, year, councils);
}

function ratesOf(index: FigureIndex, year: number, councils: readonly Authority[]): RatesToday {
  const rates = (measure: OpenDataMeasure) =>
    councils.map(({ code }) => latestRate(index, code, measure, year) ?? null);
  return {
    children: rates(MEASURES.children),
    entries: rates(MEASURES.entries),
    'cp-plans': rates(MEASURES['cp-plans']),
  };
}

/** So many of the most similar councils: as many as the list of them shows. */
const MOST_SIMILAR = 10;

/** The councils most like one by published figures, and their rates today. */
export interface SimilarToday {
  /** From the most alike. */
  councils: string[];
  rates: RatesToday;
}

/** Nothing where the council is not in the figures, or nobody can be set beside it. */
export function similarToday(index: FigureIndex, year: number, code: string | null): SimilarToday | null {
  const found = code === null ? undefined : similarCouncils(index, code, year);
  const alike = (found?.others ?? []).slice(0, MOST_SIMILAR).map(({ authority }) => authority);
  if (alike.length === 0) return null;
  return { councils: alike.map(({ name }) => name), rates: ratesOf(index, year, alike) };
}

/** A council's rate in one year of a projection, and where it would stand. */
export interface PlacedYear {
  financialYear: string;
  rate: PlacedRate;
  /** Children and plans: in the week that holds 31 March; entries: of the whole year. */
  per10k: number;
  position: Position;
  /** Among the councils most like it, where they are known. */
  similar?: Position;
}

/** Where a projection puts a council in each whole financial year, among all councils as they are today. */
export function positionsOf(
  projection: Pick<Projection, 'weeks' | 'childrenByWeek' | 'cpPlansByWeek' | 'financialYears'>,
  under18Population: number,
  today: RatesToday,
  similar: RatesToday | undefined = undefined,
): PlacedYear[] {
  const per10k = (count: number) => (count / under18Population) * 10_000;
  return projection.financialYears
    .filter(({ whole }) => whole)
    .flatMap(({ year, entries }) => {
      const last = weekOf(projection.weeks, `${Number(year.slice(0, 4)) + 1}-03-31`);
      const plans = projection.cpPlansByWeek?.[last];
      const found: [PlacedRate, number | undefined][] = [
        ['children', projection.childrenByWeek[last]],
        ['entries', entries],
        ['cp-plans', plans],
      ];
      return found.flatMap(([rate, count]): PlacedYear[] =>
        count === undefined
          ? []
          : [
              {
                financialYear: year,
                rate,
                per10k: per10k(count),
                position: positionAmong(today[rate], per10k(count)),
                ...(similar && { similar: positionAmong(similar[rate], per10k(count)) }),
              },
            ],
      );
    });
}

/** The number of the week that holds a day: the last that starts on or before it. */
function weekOf(weeks: readonly string[], day: string): number {
  const after = weeks.findIndex((start) => start > day);
  return after < 0 ? weeks.length - 1 : after - 1;
}
