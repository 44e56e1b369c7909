import type {
  SeriesSpread,
  SimulationRecord,
  SimulationResult,
  Spread,
  YearSpread,
} from '../schema/simulation.ts';
import { AFTER_CARE_FIGURES, type AfterCareFigure } from '../schema/afterCareResult.ts';
import { weekDates } from '../time/horizon.ts';
import { seriesSpreadOf, spreadOf } from '../uncertainty/spread.ts';
import type { Collector } from './collector.ts';
import {
  cumulativeLineColumn,
  limitedTypes,
  lineColumn,
  weeklyColumns,
  yearlyColumns,
  YEARLY_FIELDS,
  type YearlyField,
} from './columns.ts';
import { linesOf } from './lines.ts';
import type { Simulation } from './simulation.ts';
import { targetChances, targetPairs } from './targetChances.ts';

/** The rows of a simulation's tables: what a collector must have room for. */
export function tableRows(simulation: Simulation): { counts: number; money: number } {
  const { counts, money } = weeklyColumns(simulation.plan);
  const { weeks } = simulation.plan.horizon;
  return { counts: counts.length * weeks, money: money.length * weeks };
}

/** All that was collected, as a result. */
export function simulationResult(
  simulation: Simulation,
  collector: Collector,
  record: SimulationRecord,
): SimulationResult {
  const { plan } = simulation;
  const { scenario } = simulation.request.input;
  const week = weeklyReader(simulation, collector);
  const plans = plan.childProtection !== null;
  const byId = (ids: readonly string[], prefix: string) =>
    Object.fromEntries(ids.map((id) => [id, week(`${prefix}:${id}`)]));
  return {
    engine: 'stochastic',
    record,
    horizon: { from: scenario.horizon.from, to: scenario.horizon.to },
    weeks: weekDates(plan.horizon),
    placementTypes: plan.typeIds,
    ageBands: plan.bands.map((band) => band.id),
    exitReasons: plan.reasonIds,
    weeklyReplications: collector.weeklyReplications,
    childrenByWeek: week('children'),
    childrenByWeekPlacement: byId(plan.typeIds, 'children:placement'),
    childrenByWeekAgeBand: byId(
      plan.bands.map((band) => band.id),
      'children:ageBand',
    ),
    entriesByWeek: week('entries'),
    exitsByWeek: byId(plan.reasonIds, 'exits'),
    overflowByWeek: byId(
      limitedTypes(plan).map((type) => plan.typeIds[type]!),
      'overflow',
    ),
    spendGbpByWeek: week('spend'),
    spendGbpByWeekPlacement: byId(plan.typeIds, 'spend:placement'),
    cpPlansByWeek: plans ? week('cpPlans') : null,
    cpPlansByWeekPhase: plans ? byId(['initial', 'established'], 'cpPlans') : null,
    cpStartsByWeek: plans ? week('cpStarts') : null,
    cpEndsByWeek: plans ? week('cpEnds') : null,
    comparator: {
      childrenByWeek: week('comparator:children'),
      entriesByWeek: week('comparator:entries'),
      spendGbpByWeek: week('comparator:spend'),
      cpPlansByWeek: plans ? week('comparator:cpPlans') : null,
    },
    financialYears: yearSpreads(simulation, collector),
    targets: targetChances(simulation, collector),
    targetPairs: targetPairs(simulation, collector),
  };
}

function weeklyReader(simulation: Simulation, collector: Collector): (name: string) => SeriesSpread {
  const { weeks } = simulation.plan.horizon;
  const columns = weeklyColumns(simulation.plan);
  return (name) => {
    const table = columns.counts.includes(name) ? 'counts' : 'money';
    const firstRow = columns[table].indexOf(name) * weeks;
    return seriesSpreadOf(weeks, collector.moments(table), firstRow, (week) =>
      collector.weekly(table, firstRow + week),
    );
  };
}

function yearSpreads(simulation: Simulation, collector: Collector): YearSpread[] {
  const { plan } = simulation;
  const lines = linesOf(simulation);
  const lineIds = plan.afterCare.lines.map(({ id }) => id);
  const columns = yearlyColumns(plan, lines);
  const years = plan.horizon.financialYears;
  return years.map(({ label, days, whole }, y) => {
    const spread = (name: string): Spread =>
      spreadOf(collector.yearly(columns.indexOf(name) * years.length + y, columns.length * years.length));
    const byId = (ids: readonly string[], prefix: string) =>
      Object.fromEntries(ids.map((id) => [id, spread(`${prefix}:${id}`)]));
    const byLine = (column: (line: string | null) => string) =>
      Object.fromEntries(lines.map((line) => [line ?? 'other', spread(column(line))]));
    const fields = Object.fromEntries(YEARLY_FIELDS.map((field) => [field, spread(field)])) as Record<
      YearlyField,
      Spread
    >;
    return {
      year: label,
      days,
      whole,
      ...fields,
      savingGbpByLine: byLine(lineColumn),
      cumulativeSavingGbpByLine: byLine(cumulativeLineColumn),
      spendGbpByPlacement: byId(plan.typeIds, 'spend:placement'),
      exitsByReason: byId(plan.reasonIds, 'exits'),
      cpStarts: plan.childProtection ? spread('cpStarts') : null,
      cpEnds: plan.childProtection ? spread('cpEnds') : null,
      ...(lineIds.length > 0 && {
        afterCare: {
          ...(Object.fromEntries(
            AFTER_CARE_FIGURES.map((name) => [name, spread(`afterCare:${name}`)]),
          ) as Record<AfterCareFigure, Spread>),
          netGbpByLine: byId(lineIds, 'afterCare:net'),
          riseGbpByLine: byId(lineIds, 'afterCare:rise'),
        },
      }),
    };
  });
}
