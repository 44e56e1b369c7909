import type { CareShape } from '../../estimate/careShape.ts';
import { runExpected } from '../../expected/run.ts';
import { compilePlan, type Plan } from '../../rates/plan.ts';
import type { YearlyFactors } from '../../rates/yearlyFactors.ts';
import { modelYears } from '../../rates/yearlyFactors.ts';
import type { Run } from '../../run.ts';
import type { Baseline } from '../../schema/baseline.ts';
import type { Horizon } from '../../time/horizon.ts';
import { LONGEST_YEARS } from '../cases.ts';
import { childrenIn, inYear, weekOfYearEnd, yearsAfter } from '../replicatedTotals.ts';
import { totalsBaseline } from '../totalsBaseline.ts';

/** By years ahead, from one. */
export type ByYearsAhead = number[];

/** How a baseline of totals answers, as shares of its stock, to what may differ in a replication. */
export interface CareResponse {
  /** Expected stock and exits of the year, as shares of the opening stock. */
  stock: ByYearsAhead;
  exits: ByYearsAhead;
  /**
   * `[model year][years ahead]`: by what share stock, or exits, change for each share that entries, or rates of
   * leaving, are higher in that model year.
   */
  stockToEntries: ByYearsAhead[];
  stockToLeaving: ByYearsAhead[];
  exitsToEntries: ByYearsAhead[];
  exitsToLeaving: ByYearsAhead[];
  /** Relative variance by chance alone, times the opening stock. */
  stockChance: ByYearsAhead;
  exitsChance: ByYearsAhead;
}

/** Large, so that rounding to whole children does not show. */
const CHILDREN = 1_000_000;
const YEAR = 2021;
const SHIFT = 0.1;
const STILL = { yearlyVariation: 0, drift: 0 };

/**
 * The response of the expected engine, at a ratio of entries to stock and an expected first-year change.
 *
 * @param entriesPerChild entries a year as a share of the stock
 */
export function careResponse(shape: CareShape, entriesPerChild: number, change: number): CareResponse {
  const baseline = totalsBaseline({
    id: 'any',
    year: YEAR,
    children: CHILDREN,
    shape,
    flows: { entriesPerYear: entriesPerChild * CHILDREN, change },
    spread: { care: { entries: STILL, exits: STILL }, plans: { spread: STILL } },
  });
  const usual = courseOf(baseline);
  const rows = usual.plan.variedRows;
  const shifted = (isEntries: boolean, modelYear: number) => {
    const years = modelYears(usual.plan.horizon.weeks);
    const factors = new Float64Array(rows.length * years).fill(1);
    rows.forEach(({ key }, row) => {
      if ((key === 'entries') === isEntries) factors[row * years + modelYear] = 1 + SHIFT;
    });
    return courseOf(baseline, { years, factors });
  };
  const responses = (isEntries: boolean, of: 'stock' | 'exits') =>
    aheads((modelYear) => {
      const there = shifted(isEntries, modelYear)[of];
      return there.map((value, i) => (value / usual[of][i]! - 1) / SHIFT);
    });
  const chance = chanceVariances(baseline);
  const relative = (variances: ByYearsAhead, expected: ByYearsAhead) =>
    variances.map((variance, i) => (variance / expected[i]! ** 2) * CHILDREN);
  return {
    stock: usual.stock.map((children) => children / CHILDREN),
    exits: usual.exits.map((children) => children / CHILDREN),
    stockToEntries: responses(true, 'stock'),
    stockToLeaving: responses(false, 'stock'),
    exitsToEntries: responses(true, 'exits'),
    exitsToLeaving: responses(false, 'exits'),
    stockChance: relative(chance.stock, usual.stock),
    exitsChance: relative(chance.exits, usual.exits),
  };
}

const aheads = <T>(of: (i: number) => T): T[] => Array.from({ length: LONGEST_YEARS }, (_, i) => of(i));

interface Course {
  plan: Plan;
  stock: ByYearsAhead;
  exits: ByYearsAhead;
}

function courseOf(baseline: Baseline, yearly: YearlyFactors | null = null): Course {
  const horizon: Horizon = yearsAfter(baseline.asOf, LONGEST_YEARS);
  const plan = compilePlan(baseline, [], horizon);
  const run: Run = runExpected(plan, plan.parameters.expectedValues(), yearly);
  return {
    plan,
    stock: aheads((i) => childrenIn(plan, run, weekOfYearEnd(horizon, baseline.asOf, i + 1))),
    exits: aheads((i) => inYear(horizon, i, run.exitsByWeekReason, plan.reasonIds.length)),
  };
}

/**
 * Variances that come from who happens to enter and leave. Entries are Poisson, and so are those of them who are there,
 * or leave, later; each child of the stock is there, or leaves in a year, with the share of its age band and phase.
 */
function chanceVariances(baseline: Baseline): { stock: ByYearsAhead; exits: ByYearsAhead } {
  const entrants = courseOf({ ...baseline, stock: [] });
  const nobodyEnters = Array.isArray(baseline.entries) ? [] : { ...baseline.entries, perYear: 0 };
  const parts = baseline.stock.map((row) => ({
    children: Number(row.children),
    course: courseOf({ ...baseline, stock: [row], entries: nobodyEnters }),
  }));
  const variance = (of: 'stock' | 'exits') =>
    aheads((i) =>
      parts.reduce((total, { children, course }) => {
        const share = children > 0 ? course[of][i]! / children : 0;
        return total + children * share * (1 - share);
      }, entrants[of][i]!),
    );
  return { stock: variance('stock'), exits: variance('exits') };
}

/** Numbers of a response in one row, in a fixed order, and back. */
export const rowOf = (response: CareResponse): number[] => FIELDS.flatMap((field) => response[field].flat());

export function responseOf(row: readonly number[]): CareResponse {
  let at = 0;
  const list = () => row.slice(at, (at += LONGEST_YEARS));
  const table = () => aheads(list);
  return {
    stock: list(),
    exits: list(),
    stockToEntries: table(),
    stockToLeaving: table(),
    exitsToEntries: table(),
    exitsToLeaving: table(),
    stockChance: list(),
    exitsChance: list(),
  };
}

const FIELDS = [
  'stock',
  'exits',
  'stockToEntries',
  'stockToLeaving',
  'exitsToEntries',
  'exitsToLeaving',
  'stockChance',
  'exitsChance',
] as const satisfies (keyof CareResponse)[];
