import { sum, childrenByWeekType, spendGbpByWeekType } from '../money/accounts.ts';
import type { PlannedRun } from '../money/rememberedRuns.ts';
import type { Run } from '../run.ts';
import type { PopulationResult } from '../schema/projection.ts';

/** Child protection plans of one run as plain series by week. */
function plansOf({
  childProtection,
}: Run): Pick<PopulationResult, 'cpPlansByWeek' | 'cpPlansByWeekPhase' | 'cpStartsByWeek' | 'cpEndsByWeek'> {
  if (childProtection === null) {
    return { cpPlansByWeek: null, cpPlansByWeekPhase: null, cpStartsByWeek: null, cpEndsByWeek: null };
  }
  const { plansByWeek, initialByWeek, establishedByWeek, startsByWeek, endsByWeek } = childProtection;
  return {
    cpPlansByWeek: [...plansByWeek],
    cpPlansByWeekPhase: Array.from(initialByWeek, (initial, week) => ({
      initial,
      established: establishedByWeek[week]!,
    })),
    cpStartsByWeek: [...startsByWeek],
    cpEndsByWeek: [...endsByWeek],
  };
}

/** The population of one run as plain series by week. */
export function populationOf({ plan, run }: PlannedRun): PopulationResult {
  const types = plan.typeIds.length;
  const bands = plan.bands.length;
  const weeks = Array.from({ length: plan.horizon.weeks }, (_, week) => week);
  const children = childrenByWeekType(plan, run);
  const spend = spendGbpByWeekType(children, run);
  const byType = (flat: Float64Array, week: number) => flat.subarray(week * types, (week + 1) * types);
  const objectOf = (ids: readonly string[], values: Float64Array, chosen: (index: number) => boolean) =>
    Object.fromEntries(ids.flatMap((id, i) => (chosen(i) ? [[id, values[i]!]] : [])));
  const limited = plan.places.steps.map((steps) => steps !== undefined);
  const reasons = plan.reasonIds.length;
  return {
    childrenByWeek: weeks.map((week) => sum(byType(children, week))),
    childrenByWeekPlacement: weeks.map((week) => [...byType(children, week)]),
    childrenByWeekAgeBand: weeks.map((week) => {
      const cells = run.childrenByWeekTypeBand.subarray(week * types * bands, (week + 1) * types * bands);
      return plan.bands.map((_, band) =>
        cells.reduce((n, count, i) => (i % bands === band ? n + count : n), 0),
      );
    }),
    spendGbpByWeek: weeks.map((week) => sum(byType(spend, week))),
    spendGbpByWeekPlacement: weeks.map((week) => [...byType(spend, week)]),
    fixedGbpByWeek: [...run.rates.otherMoney.fixedGbpByWeek],
    entriesByWeek: [...run.entriesByWeek],
    exitsByWeek: weeks.map((week) =>
      objectOf(
        plan.reasonIds,
        run.exitsByWeekReason.subarray(week * reasons, (week + 1) * reasons),
        () => true,
      ),
    ),
    overflowByWeek: weeks.map((week) =>
      objectOf(plan.typeIds, byType(run.overflowByWeekType, week), (type) => limited[type]!),
    ),
    placesByWeekPlacement: weeks.map((week) =>
      [...byType(run.rates.places, week)].map((places) => (places === Infinity ? null : places)),
    ),
    ...plansOf(run),
    ...(plan.reentry && { returnsByWeek: [...run.returnsByWeek] }),
    movesByWeek: [...run.movesByWeek],
  };
}
