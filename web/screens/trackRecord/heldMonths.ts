import type { Baseline } from '../../../model/schema/baseline.ts';
import type { KeptMonth } from '../../../model/schema/actuals.ts';
import type { Projection } from '../../../model/schema/projection.ts';
import { expectedValue } from '../../../model/schema/quantity.ts';
import type { SeriesSpread, SimulationResult } from '../../../model/schema/simulation.ts';
import { earlyWarning, type EarlyWarning } from '../../../model/variance/earlyWarning.ts';
import { plannedMonth, type PlannedMonth } from '../../../model/variance/plannedMonth.ts';
import { shownVariance, spendVariance } from '../../../model/variance/spendVariance.ts';
import { monthWords } from '../../../model/words/dates.ts';
import { gbp } from '../../../model/words/money.ts';
import { people } from '../../../model/words/numbers.ts';
import { cell, type FigureCell, type FigureTable } from '../savings/figureTable.ts';

/** What actuals are held against: the agreed version and its runs. */
export interface Agreed {
  baseline: Baseline;
  projection: Projection;
  simulation: SimulationResult | undefined;
}

interface Held {
  month: string;
  kept: KeptMonth['actuals'];
  plan: PlannedMonth | undefined;
}

export const heldMonths = (months: readonly KeptMonth[], { projection }: Agreed): Held[] =>
  months.map(({ actuals }) => ({
    month: actuals.month,
    kept: actuals,
    plan: plannedMonth(projection, actuals.month),
  }));

const SOURCE = 'Actuals as typed in; plan and ranges by Carecast';

/** Children, plans, entries and exits of each month beside the plan. */
export function countsTable(held: readonly Held[], agreed: Agreed): FigureTable {
  const { projection, simulation } = agreed;
  const level = (
    actual: number | undefined,
    plan: PlannedMonth | undefined,
    expected: readonly number[] | null,
    spread: SeriesSpread | null | undefined,
  ): FigureCell[] => {
    const week = plan?.endWeek;
    const said = week === undefined ? undefined : expected?.[week];
    const range =
      week !== undefined && spread ? ` (${people(spread.p10[week]!)} to ${people(spread.p90[week]!)})` : '';
    return [count(actual), said === undefined ? null : cell(`${people(said)}${range}`, said)];
  };
  return {
    columns: [
      { head: 'Children', number: true },
      { head: 'Plan (80% range)', number: true },
      { head: 'CP plans', number: true },
      { head: 'Plan (80%)', number: true },
      { head: 'Entries', number: true },
      { head: 'Plan, entries', number: true },
      { head: 'Exits', number: true },
      { head: 'Plan, exits', number: true },
    ],
    rows: held.map(({ month, kept, plan }) => ({
      id: month,
      head: monthWords(month),
      cells: [
        ...level(kept.children, plan, projection.childrenByWeek, simulation?.childrenByWeek),
        ...level(kept.cpPlans, plan, projection.cpPlansByWeek, simulation?.cpPlansByWeek),
        count(kept.entries),
        flow(plan?.entries),
        count(kept.exits),
        flow(plan?.exits),
      ],
    })),
    notes: [
      'Children and CP plans at the end of the month. The plan is its expected value; the range is where 8 in 10 runs lie. An empty cell: not typed in, or outside the plan’s time.',
    ],
    source: SOURCE,
  };
}

const count = (value: number | undefined): FigureCell =>
  value === undefined ? null : cell(people(value), value);
const flow = (value: number | undefined): FigureCell =>
  value === undefined ? null : cell(people(value), value);

/** Spend of each month beside the plan, and what the difference comes from. */
export function spendTable(held: readonly Held[], { baseline }: Agreed): FigureTable {
  const usualGbp = new Map(baseline.placementTypes.map((it) => [it.id, expectedValue(it.weeklyCostGbp)]));
  const rows = held.flatMap(({ month, kept, plan }) => {
    const { placements } = kept;
    if (plan === undefined || placements === undefined) return [];
    const given = new Map(placements.map((it) => [it.placement, it]));
    const whole = plan.placements.every(({ placement, children }) => given.has(placement) || children < 0.5);
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
    const money = (value: number) => cell(gbp(value), value);
    return [
      {
        id: month,
        head: `${monthWords(month)}${whole ? '' : ' (some placements only)'}`,
        cells: [
          money(Math.round(found.plannedGbp)),
          money(Math.round(found.spendGbp)),
          money(shown.totalGbp),
          money(shown.volumeGbp),
          money(shown.mixGbp),
          money(shown.priceGbp),
        ],
      },
    ];
  });
  return {
    columns: ['Planned', 'Spent', 'Difference', 'Volume', 'Mix', 'Price'].map((head) => ({
      head,
      number: true,
      unit: 'pounds',
    })),
    rows,
    notes: [
      'Volume: more or fewer children at the plan’s average price. Mix: the same children in dearer or cheaper placements. Price: what placements cost beside the plan’s price. The three add up to the difference.',
    ],
    source: SOURCE,
  };
}

/** Whether children have run outside the agreed range; nothing before there are runs and months. */
export function childrenWarning(held: readonly Held[], { simulation }: Agreed): EarlyWarning | undefined {
  if (!simulation) return undefined;
  const { p10, p90 } = simulation.childrenByWeek;
  return earlyWarning(
    held.flatMap(({ kept, plan }) =>
      kept.children === undefined || plan === undefined
        ? []
        : [{ actual: kept.children, low: p10[plan.endWeek]!, high: p90[plan.endWeek]! }],
    ),
  );
}
