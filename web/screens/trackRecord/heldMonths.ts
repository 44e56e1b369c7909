import type { Baseline } from '../../../model/schema/baseline.ts';
import type { KeptMonth } from '../../../model/schema/actuals.ts';
import type { Projection } from '../../../model/schema/projection.ts';
import { expectedValue } from '../../../model/schema/quantity.ts';
import type { SimulationResult } from '../../../model/schema/simulation.ts';
import { sum } from '../../../model/estimate/arithmetic.ts';
import { earlyWarning, type Watched } from '../../../model/variance/earlyWarning.ts';
import { plannedMonth, type PlannedMonth } from '../../../model/variance/plannedMonth.ts';
import {
  plannedRanges,
  WATCHED,
  type PlannedRanges,
  type Range,
} from '../../../model/variance/plannedRanges.ts';
import { shownVariance, spendVariance } from '../../../model/variance/spendVariance.ts';
import { monthWords } from '../../../model/words/dates.ts';
import { gbp } from '../../../model/words/money.ts';
import { people } from '../../../model/words/numbers.ts';
import type { Watching } from '../../../model/words/warningWords.ts';
import { cell, type FigureCell, type FigureTable } from '../savings/figureTable.ts';

/** What actuals are held against: the agreed version and its runs. */
export interface Agreed {
  baseline: Baseline;
  projection: Projection;
  simulation: SimulationResult | undefined;
}

export interface Held {
  month: string;
  kept: KeptMonth['actuals'];
  plan: PlannedMonth | undefined;
  /** Once there are runs. */
  ranges: PlannedRanges | undefined;
}

export const heldMonths = (months: readonly KeptMonth[], { projection, simulation }: Agreed): Held[] =>
  months.map(({ actuals }) => ({
    month: actuals.month,
    kept: actuals,
    plan: plannedMonth(projection, actuals.month),
    ranges: simulation && plannedRanges(simulation, actuals.month),
  }));

const SOURCE = 'Actuals as typed in; plan and ranges by Carecast';

/** Children, plans, entries and exits of each month beside the plan. */
export function countsTable(held: readonly Held[], { projection }: Agreed): FigureTable {
  const at = (plan: PlannedMonth | undefined, expected: readonly number[] | null) =>
    plan && expected?.[plan.endWeek];
  return {
    columns: [
      { head: 'Children', number: true },
      { head: 'Plan (80% range)', number: true },
      { head: 'CP plans', number: true },
      { head: 'Plan, CP plans (80%)', number: true },
      { head: 'Entries', number: true },
      { head: 'Plan, entries (80%)', number: true },
      { head: 'Exits', number: true },
      { head: 'Plan, exits (80%)', number: true },
    ],
    rows: held.map(({ month, kept, plan, ranges }) => ({
      id: month,
      head: monthWords(month),
      cells: [
        count(kept.children),
        planned(at(plan, projection.childrenByWeek), ranges?.children),
        count(kept.cpPlans),
        planned(at(plan, projection.cpPlansByWeek), ranges?.cpPlans),
        count(kept.entries),
        planned(plan?.entries, ranges?.entries),
        count(kept.exits),
        planned(plan?.exits, ranges?.exits),
      ],
    })),
    notes: [
      'Children and CP plans at the end of the month. The plan is its expected value; the range is where 8 in 10 runs lie, of entries and exits as worked out from the mean and the spread of the runs’ weeks. An empty cell: not typed in, or outside the plan’s time.',
    ],
    source: SOURCE,
  };
}

const count = (value: number | undefined): FigureCell =>
  value === undefined ? null : cell(people(value), value);
const planned = (expected: number | undefined, range: Range | undefined): FigureCell => {
  if (expected === undefined) return null;
  return cell(people(expected) + (range ? ` (${people(range.low)} to ${people(range.high)})` : ''), expected);
};

/** Spend of each month beside the plan, and what the difference comes from. */
export function spendTable(held: readonly Held[], { baseline }: Agreed): FigureTable {
  const usualGbp = new Map(baseline.placementTypes.map((it) => [it.id, expectedValue(it.weeklyCostGbp)]));
  const rows = held.flatMap(({ month, kept, plan }) => {
    const { placements } = kept;
    if (plan === undefined || placements === undefined) return [];
    const given = new Map(placements.map((it) => [it.placement, it]));
    const whole = coversPlan(plan, placements);
    const found = spendVariance(
      plan.placements
        .filter(({ placement }) => given.has(placement))
        .map(({ placement, children, weeklyGbp }) => ({
          placement,
          plannedChildren: children,
          plannedWeeklyGbp: weeklyGbp ?? usualGbp.get(placement) ?? 0,
          children: given.get(placement)!.children,
          spendGbp: given.get(placement)!.spendGbp,
        })),
      plan.weeks,
    );
    const shown = shownVariance(found);
    const pounds = [
      Math.round(found.plannedGbp),
      Math.round(found.spendGbp),
      shown.totalGbp,
      shown.volumeGbp,
      shown.mixGbp,
      shown.priceGbp,
    ];
    return [{ id: month, head: `${monthWords(month)}${whole ? '' : ' (some placements only)'}`, pounds }];
  });
  const cells = (pounds: readonly number[]) => pounds.map((value) => cell(gbp(value), value));
  // Sums of what the rows show, so that the table adds up by eye.
  const total = rows[0]?.pounds.map((_, i) => sum(rows.map(({ pounds }) => pounds[i]!)));
  return {
    columns: ['Planned', 'Spent', 'Difference', 'Volume', 'Mix', 'Price'].map((head) => ({
      head,
      number: true,
      unit: 'pounds',
    })),
    rows: [
      ...rows.map(({ pounds, ...row }) => ({ ...row, cells: cells(pounds) })),
      ...(total && rows.length > 1
        ? [{ id: 'total', head: 'All months given', cells: cells(total), total: true }]
        : []),
    ],
    notes: [
      'Volume: more or fewer children at the plan’s average price. Mix: the same children in dearer or cheaper placements. Price: what placements cost beside the plan’s price. The three add up to the difference.',
    ],
    source: SOURCE,
  };
}

/** What of the held months has a range in the runs, and how it has lain beside it lately; nothing before there are runs. */
export function watching(held: readonly Held[]): Watching[] {
  return WATCHED.flatMap((figure) => {
    const months = held.flatMap((it): Watched[] => {
      const range = it.ranges?.[figure];
      const actual = figure === 'spendGbp' ? wholeSpendGbp(it) : it.kept[figure];
      return range === undefined || actual === undefined ? [] : [{ month: it.month, actual, ...range }];
    });
    const warning = earlyWarning(months);
    return warning ? [{ figure, warning }] : [];
  });
}

/** Spend of a month of which every placement type with children in it is given; the range is of all together. */
const wholeSpendGbp = ({ kept, plan }: Held): number | undefined =>
  plan && kept.placements && coversPlan(plan, kept.placements)
    ? sum(kept.placements.map(({ spendGbp }) => spendGbp))
    : undefined;

const coversPlan = (plan: PlannedMonth, placements: readonly { placement: string }[]): boolean => {
  const given = new Set(placements.map(({ placement }) => placement));
  return plan.placements.every(({ placement, children }) => given.has(placement) || children < 0.5);
};
