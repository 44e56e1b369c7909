import type { PlacementsResult } from '../schema/placements.ts';
import { shortfall } from '../targets/answers.ts';
import { weekDates } from '../time/horizon.ts';
import { chanceOf } from '../uncertainty/chance.ts';
import { spreadOf } from '../uncertainty/spread.ts';
import { ENGINE_VERSION } from '../version.ts';
import { fanOf } from './fan.ts';
import { limitedPlaces } from './limitedPlaces.ts';
import type { PlacementsRun } from './placementsRun.ts';
import { readPlacements, weeklyColumn, yearlyColumn, type PlacementsTables } from './placementsTables.ts';

/**
 * All that the tables hold, as an answer.
 *
 * @param expectedCostsGbp of overflow by year, by expected values
 */
export function placementsResult(
  run: PlacementsRun,
  tables: PlacementsTables,
  seed: number,
  expectedCostsGbp: readonly number[],
): PlacementsResult {
  const { plan, limited } = run;
  const read = readPlacements(run, tables);
  const years = plan.horizon.financialYears;
  const costs = years.map((_, year) => read.year(yearlyColumn.overflowCost, year));
  return {
    ...placementsHead(run),
    replications: tables.replications,
    seed,
    types: plan.typeIds.map((placement, type) => ({
      placement,
      thereByWeek: fanOf(read.weeks(weeklyColumn.there(type))),
      neededByWeek: fanOf(read.weeks(weeklyColumn.needed(type))),
    })),
    limited: limited.map((_, l) => limitedPlaces(run, read, l)),
    overflowCost: {
      years: years.map(({ label, whole }, y) => ({
        year: label,
        whole,
        gbp: spreadOf(costs[y]!),
        expectedGbp: expectedCostsGbp[y]!,
      })),
      totalGbp: spreadOf(costs[0]!.map((_, r) => costs.reduce((sum, byRun) => sum + byRun[r]!, 0))),
    },
    moves: years.map(({ label, whole }, y) => {
      const [own, other] = [yearlyColumn.moves, yearlyColumn.comparatorMoves].map((it) => read.year(it, y));
      return {
        year: label,
        whole,
        perChildYear: spreadOf(own!),
        comparatorPerChildYear: spreadOf(other!),
        difference: spreadOf(own!.map((rate, r) => rate - other![r]!)),
      };
    }),
    shareTargets: shareTargets(run, tables),
  };
}

/** What every answer about places begins with. */
export const placementsHead = ({ plan, input, months }: PlacementsRun) => ({
  engineVersion: ENGINE_VERSION,
  baseline: input.baseline.id,
  scenario: input.scenario.id,
  compareWith: input.comparator?.id ?? null,
  weeks: weekDates(plan.horizon),
  months: months.labels,
  placementTypes: plan.typeIds,
});

function shareTargets(
  { shareQuestions }: PlacementsRun,
  { shares, replications }: PlacementsTables,
): PlacementsResult['shareTargets'] {
  return shareQuestions.flatMap((question, q) => {
    const { target, when, aim, source } = question;
    if (target.kind !== 'placement-share') return [];
    const values = shares.subarray(q * replications, (q + 1) * replications);
    const met = values.filter((share) => shortfall(question, share) === 0).length;
    return [
      {
        target: target.id,
        label: target.label,
        placements: [...target.placements],
        when,
        aim,
        ...(source !== undefined && { source }),
        share: spreadOf(values),
        chance: chanceOf(met, replications),
      },
    ];
  });
}
