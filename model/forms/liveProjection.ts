import { accountsByYear, cashableShares, type YearAccounts } from '../money/accounts.ts';
import type { MeasureShare } from '../money/attribution.ts';
import { runMeasures, type PlannedRun } from '../money/rememberedRuns.ts';
import { savingOf } from '../money/saving.ts';
import { populationOf } from '../project/population.ts';
import { inItsWorld } from '../numbers/overrides.ts';
import type { ProjectionInput } from '../project/project.ts';
import { warningsOf } from '../project/warnings.ts';
import { financialYearResults, horizonTotal } from '../project/years.ts';
import type { Measure } from '../schema/measure.ts';
import type { PopulationResult, Projection } from '../schema/projection.ts';
import type { Target } from '../schema/targets.ts';
import { judgeTargets } from '../targets/judge.ts';
import { horizonOf, weekDates } from '../time/horizon.ts';
import { ENGINE_VERSION } from '../version.ts';

interface Side extends PlannedRun {
  years: YearAccounts[];
  population: PopulationResult;
}

/**
 * Projections of one scenario as it is edited: two runs of the engine at most, and one where the comparator
 * stays as it is. What is left out is telling the measures apart, which takes a run for each of them: the plan
 * stands as one measure, and targets of one line among others are not judged.
 */
export class LiveProjections {
  #remembered: { key: string; side: Side } | undefined;

  project(input: ProjectionInput): Projection {
    const { baseline, scenario, comparator, targets } = inItsWorld(input);
    const horizon = horizonOf(scenario.horizon);
    const sideOf = (measures: readonly Measure[]): Side => {
      const planned = runMeasures(baseline, measures, horizon);
      return {
        ...planned,
        years: accountsByYear(planned.plan, planned.run),
        population: populationOf(planned),
      };
    };
    const comparatorMeasures = comparator?.measures ?? [];
    const key = JSON.stringify([scenario.horizon, scenario.overrides, comparatorMeasures]);
    const other = this.#comparator(key, () => sideOf(comparatorMeasures));
    const own = sideOf(scenario.measures);
    const { plan } = own;

    const savings = own.years.map((year, y) => savingOf(other.years[y]!, year, cashableShares(plan)));
    const line = onlyLine([...scenario.measures, ...comparatorMeasures]);
    const whole: MeasureShare = {
      measure: {
        id: 'whole-plan',
        label: 'Whole plan',
        kind: 'cash',
        start: '',
        amountsGbp: {},
        ...(line && { line }),
      },
      change: 'added',
      inOrderGbp: savings.map(({ savingGbp }) => savingGbp),
      aloneGbp: savings.map(({ savingGbp }) => savingGbp),
      childWeeksAvoidedAlone: savings.map(({ childWeeksAvoided }) => childWeeksAvoided),
    };
    const { id, label, kind } = whole.measure;
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
      ...own.population,
      comparator: other.population,
      financialYears: financialYearResults(plan, other.years, own.years),
      horizonTotal: horizonTotal(plan, other.years, own.years),
      measures: [
        {
          id,
          label,
          kind,
          ...(line && { line }),
          change: whole.change,
          byYear: horizon.financialYears.map(({ label: year }, y) => ({
            year,
            inOrderGbp: whole.inOrderGbp[y]!,
            aloneGbp: whole.aloneGbp[y]!,
            childWeeksAvoidedAlone: whole.childWeeksAvoidedAlone[y]!,
          })),
        },
      ],
      targets: judgeTargets((targets?.targets ?? []).filter(isJudged(line)), scenario, {
        plan,
        population: own.population,
        scenarioMeasures: scenario.measures,
        comparatorMeasures,
        comparatorYears: other.years,
        shares: [whole],
        changes: { removed: [], added: [], common: new Set() },
        accountsOf: () => own.years,
      }),
      warnings: warningsOf({ baseline, scenario, targets }),
    };
  }

  #comparator(key: string, run: () => Side): Side {
    if (this.#remembered?.key !== key) this.#remembered = { key, side: run() };
    return this.#remembered.side;
  }
}

/** The line that every measure belongs to: its saving is then the whole plan's. */
function onlyLine(measures: readonly Measure[]): string | undefined {
  const lines = new Set(measures.map((measure) => measure.line));
  return lines.size === 1 ? measures[0]!.line : undefined;
}

const isJudged =
  (line: string | undefined) =>
  (target: Target): boolean =>
    target.kind !== 'saving' || target.line === undefined || target.line === line;
