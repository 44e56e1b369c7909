import { accountsByYear, cashableShares } from '../money/accounts.ts';
import { attribute, type MeasureShare } from '../money/attribution.ts';
import { measureChanges } from '../money/commonMeasures.ts';
import { rememberRuns, runMeasures } from '../money/rememberedRuns.ts';
import { returnsAlone, type ReturnsAlone } from '../money/returnsAlone.ts';
import { inItsWorld } from '../numbers/overrides.ts';
import type { Baseline } from '../schema/baseline.ts';
import type { Measure } from '../schema/measure.ts';
import type { MeasureResult, Projection } from '../schema/projection.ts';
import { sourceOf } from '../schema/quantity.ts';
import type { Scenario } from '../schema/scenario.ts';
import type { Targets } from '../schema/targets.ts';
import { judgeTargets } from '../targets/judge.ts';
import { parseFinancialYear } from '../time/financialYear.ts';
import { horizonOf, weekDates, type Horizon } from '../time/horizon.ts';
import { ENGINE_VERSION } from '../version.ts';
import { afterCareResult } from './afterCare.ts';
import { populationOf } from './population.ts';
import { warningsOf } from './warnings.ts';
import { financialYearResults, horizonTotal } from './years.ts';

/** Files that their schemas and checks have accepted. */
export interface ProjectionInput {
  baseline: Baseline;
  scenario: Scenario;
  /** The scenario that savings are measured against; null for the baseline with no measures. */
  comparator: Scenario | null;
  /**
   * Whose overrides of the baseline hold for the comparator: the scenario's, so that no view of how things are
   * passes for a saving; or the comparator's own, where two futures are set side by side whatever sets them apart.
   */
  comparatorWorld?: 'scenario' | 'own' | undefined;
  targets?: Targets | undefined;
}

/** The expected engine end to end: a plan and its comparator over the plan's horizon, and what it saves. */
export function project(input: ProjectionInput): Projection {
  const { baseline, scenario, comparator, targets } = inItsWorld(input);
  const horizon = horizonOf(scenario.horizon);
  const comparatorMeasures = comparator?.measures ?? [];
  const own = runMeasures(baseline, scenario.measures, horizon);
  const other = runMeasures(baseline, comparatorMeasures, horizon);
  const { plan } = own;
  const years = accountsByYear(plan, own.run);
  const comparatorYears = accountsByYear(other.plan, other.run);

  const changes = measureChanges(comparatorMeasures, scenario.measures);
  const accountsOf = rememberRuns(baseline, horizon);
  const shares = attribute(comparatorMeasures, scenario.measures, changes, accountsOf, cashableShares(plan));
  const returnsOf = (share: MeasureShare) =>
    returnsAlone(share, {
      baseline,
      comparator: comparatorMeasures,
      scenario: scenario.measures,
      changes,
      accountsOf,
      cashableShares: cashableShares(plan),
    });
  const population = populationOf(own);
  const financialYears = financialYearResults(plan, comparatorYears, years);
  const savings = financialYears.map(({ savingGbp }) => savingGbp);
  const afterCare = afterCareResult(plan, own.run, other.run, savings);
  return {
    engine: 'expected',
    engineVersion: ENGINE_VERSION,
    baseline: baseline.id,
    scenario: scenario.id,
    compareWith: comparator?.id ?? null,
    horizon: { from: scenario.horizon.from, to: scenario.horizon.to },
    weeks: weekDates(horizon),
    placementTypes: plan.typeIds,
    ageBands: plan.bands.map((band) => band.id),
    exitReasons: plan.reasonIds,
    ...population,
    comparator: populationOf(other),
    financialYears,
    horizonTotal: horizonTotal(plan, comparatorYears, years),
    measures: shares.map((share) => measureResult(share, horizon, returnsOf(share))),
    targets: judgeTargets(targets?.targets ?? [], scenario, {
      plan,
      population,
      scenarioMeasures: scenario.measures,
      comparatorMeasures,
      comparatorYears,
      shares,
      changes,
      accountsOf,
    }),
    warnings: warningsOf({ baseline, scenario, targets }),
    ...(afterCare && { afterCare }),
  };
}

function measureResult(
  share: MeasureShare,
  horizon: Horizon,
  returns: ReturnsAlone | undefined,
): MeasureResult {
  const { id, label, kind, line } = share.measure;
  return {
    id,
    label,
    kind,
    ...(line && { line }),
    change: share.change,
    ...(returns && { someReturn: 'someReturn' in share.measure && share.measure.someReturn === true }),
    byYear: horizon.financialYears.map((year, y) => ({
      year: year.label,
      inOrderGbp: share.inOrderGbp[y]!,
      aloneGbp: share.aloneGbp[y]!,
      childWeeksAvoidedAlone: share.childWeeksAvoidedAlone[y]!,
      ...(returns && {
        aloneWithReturnsGbp: returns.withReturnsGbp[y]!,
        aloneWithoutReturnsGbp: returns.withoutReturnsGbp[y]!,
      }),
      ...cashSource(share.measure, year.startYear),
    })),
  };
}

function cashSource(measure: Measure, startYear: number): { cashSource?: string } {
  if (measure.kind !== 'cash') return {};
  const [, amount] =
    Object.entries(measure.amountsGbp).find(([it]) => parseFinancialYear(it) === startYear) ?? [];
  const source = amount === undefined ? undefined : sourceOf(amount);
  return source === undefined ? {} : { cashSource: source };
}
