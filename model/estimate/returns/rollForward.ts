import { dateWords } from '../../words/dates.ts';
import { runExpected } from '../../expected/run.ts';
import { groupIndex, PHASES } from '../../rates/context.ts';
import { compilePlan } from '../../rates/plan.ts';
import { scaledSpread } from '../../money/priceSpread.ts';
import type { MonthIndicators } from '../../returns/indicators.ts';
import type { Baseline, PlacementType } from '../../schema/baseline.ts';
import { expectedValue } from '../../schema/quantity.ts';
import { DAYS_PER_WEEK, dayOf, dayOfYearMonthDay, isoDateOf } from '../../time/calendar.ts';
import { aprilFirstsAfter } from '../../time/financialYear.ts';
import { horizonOf } from '../../time/horizon.ts';
import { sum } from '../arithmetic.ts';
import { roundedToTotal } from '../stockByPhase.ts';
import { rolledPlans } from './rolledPlans.ts';
import { scaledQuantity } from './scaledQuantity.ts';

export type RolledForward =
  | {
      kind: 'rolled';
      baseline: Baseline;
      /** The count of the month, which the stock of the baseline adds up to. */
      children: number;
      /** What the baseline by itself would have come to by then. */
      projectedChildren: number;
      /** What was done, a sentence each. */
      notes: string[];
    }
  | { kind: 'nothing-later'; notes: string[] };

/**
 * A baseline on the last day of the latest month that tells how many children are looked after.
 *
 * Its stock is projected to that day by the expected engine, without measures, so that mix, ages and phases move as its
 * rates say, and then raked to the count: to children by placement type where the month has them for every type anybody
 * is in (scaled to the count, as they are averages of the month), and in one proportion otherwise. Prices are those of the
 * new day: each weekly cost has risen by its expected uplift for every 1 April on the way. CP plans and their flows are
 * those of the months (`rolledPlans`). Rates, entries and places stay what they were, and the notes say so.
 *
 * @param source id of the evidence that the months are; numbers that change name it
 */
export function rollForward(
  baseline: Baseline,
  months: readonly MonthIndicators[],
  source?: string,
): RolledForward {
  const later = months
    .filter(({ month }) => lastDayOf(month) > dayOf(baseline.asOf))
    .sort((a, b) => (a.month < b.month ? -1 : 1));
  const latest = later.findLast(({ children }) => children !== undefined && children > 0);
  if (latest === undefined) {
    return {
      kind: 'nothing-later',
      notes: [`No month after ${dateWords(baseline.asOf)} tells how many children are looked after.`],
    };
  }
  const children = latest.children!;
  const day = lastDayOf(latest.month);
  const cells = projectedCells(baseline, day);
  const projectedChildren = sum(cells.map((it) => it.children));
  const raked = rakedCells(cells, latest);
  const sourced = source === undefined ? {} : { source };
  const asOf = isoDateOf(day);
  const aprils = aprilFirstsAfter(dayOf(baseline.asOf), day);
  const plans = rolledPlans(baseline.childProtection, months, day, source);
  return {
    kind: 'rolled',
    children,
    projectedChildren,
    baseline: {
      ...baseline,
      asOf,
      placementTypes: baseline.placementTypes.map((type) => upliftedType(type, aprils)),
      stock: roundedToTotal(raked.cells, children).map((cell) => ({ ...cell, ...sourced })),
      ...(plans.childProtection && { childProtection: plans.childProtection }),
    },
    notes: [
      `The stock of ${dateWords(baseline.asOf)} was projected to ${dateWords(asOf)}, which gives ${projectedChildren.toFixed(1)} children, and then scaled to the ${children} of ${latest.month}${raked.byType ? ', in each placement type to its own number' : ', every placement, age and phase in one proportion'}.`,
      ...(aprils > 0
        ? [
            `Weekly costs have risen by their expected uplift for ${aprils === 1 ? 'one 1 April' : `each of ${aprils} 1 Aprils`} on the way.`,
          ]
        : []),
      ...flowNote(baseline, later, day),
      ...plans.notes,
      'Rates of leaving and moving, entries a year and places are those of the baseline before.',
    ],
  };
}

export function lastDayOf(month: string): number {
  const [year, number] = month.split('-').map(Number) as [number, number];
  return dayOfYearMonthDay(year, number + 1, 1) - 1;
}

type Cell = Baseline['stock'][number] & { children: number };

/** Children by placement, age band and phase at the start of the week nearest to a day. */
function projectedCells(baseline: Baseline, day: number): Cell[] {
  const from = dayOf(baseline.asOf);
  const to = isoDateOf(day + DAYS_PER_WEEK);
  const plan = compilePlan(baseline, [], horizonOf({ from: baseline.asOf, to }));
  const wanted = Math.round((day - from) / DAYS_PER_WEEK);
  let found: Float64Array | undefined;
  runExpected(plan, undefined, null, (week, childrenByGroup) => {
    if (week === wanted) found = childrenByGroup.slice();
  });
  const { typeIds, bands } = plan;
  return typeIds.flatMap((placement, type) =>
    bands.flatMap((band, b) =>
      PHASES.map((phase, p) => ({
        placement,
        ageBand: band.id,
        phase,
        children: found![groupIndex(bands.length, type, p, b)]!,
      })),
    ),
  );
}

function rakedCells(
  cells: readonly Cell[],
  { placements }: MonthIndicators,
): { cells: Cell[]; byType: boolean } {
  const projected = new Map<string, number>();
  for (const { placement, children } of cells) {
    projected.set(placement, (projected.get(placement) ?? 0) + children);
  }
  const counted = (placement: string) => placements.get(placement)?.children;
  const told = [...projected].every(([id, children]) => children < 0.5 || counted(id) !== undefined);
  // Somebody where the projection has nobody has no age or phase to be given.
  const possible = [...placements].every(
    ([id, { children = 0 }]) => children === 0 || (projected.get(id) ?? 0) > 0,
  );
  const anybody = [...placements.values()].some(({ children = 0 }) => children > 0);
  if (!told || !possible || !anybody) return { cells: [...cells], byType: false };
  const factor = (id: string) => (counted(id) === undefined ? 1 : counted(id)! / projected.get(id)!);
  return {
    cells: cells.map((it) =>
      it.children > 0 ? { ...it, children: it.children * factor(it.placement) } : it,
    ),
    byType: true,
  };
}

function upliftedType(type: PlacementType, aprils: number): PlacementType {
  const factor = (1 + expectedValue(type.annualUplift ?? 0)) ** aprils;
  if (factor === 1) return type;
  return {
    ...type,
    weeklyCostGbp: scaledQuantity(type.weeklyCostGbp, factor),
    ...(type.weeklyCostSpread && { weeklyCostSpread: scaledSpread(type.weeklyCostSpread, factor) }),
  };
}

/** Entries counted beside those the baseline expects, where every month on the way tells them. */
function flowNote(baseline: Baseline, later: readonly MonthIndicators[], day: number): string[] {
  const upTo = later.filter(({ month }) => lastDayOf(month) <= day);
  if (upTo.length === 0 || upTo.some(({ entries }) => entries === undefined)) return [];
  const days = day - (dayOfYearMonthDay(...yearAndMonth(upTo[0]!.month), 1) - 1);
  const streams = Array.isArray(baseline.entries) ? baseline.entries : [baseline.entries];
  const expected = (sum(streams.map(({ perYear }) => expectedValue(perYear))) * days) / 365.25;
  const counted = sum(upTo.map(({ entries }) => entries!));
  return [
    `${counted} children entered care in the ${upTo.length} ${upTo.length === 1 ? 'month' : 'months'} given, where the baseline expects ${expected.toFixed(1)} in as many days.`,
  ];
}

const yearAndMonth = (month: string) => month.split('-').map(Number) as [number, number];
