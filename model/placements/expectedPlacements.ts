import { runExpected } from '../expected/run.ts';
import { childrenByWeekType } from '../money/accounts.ts';
import type { ExpectedPlacements } from '../schema/placements.ts';
import { placementsHead } from './placementsResult.ts';
import type { PlacementsRun } from './placementsRun.ts';
import { overflowCostGbpByYear } from './replicatePlacements.ts';

/** Places needed and there by expected values: two runs of the expected engine, with and without limits. */
export function expectedPlacements(run: PlacementsRun): ExpectedPlacements {
  const { plan, limited, replicators } = run;
  const [asIs, lifted] = replicators.slice(0, 2).map((it) => {
    const done = runExpected(it.plan);
    return { run: done, children: childrenByWeekType(plan, done) };
  }) as [Counted, Counted];
  const costs = overflowCostGbpByYear(plan, asIs, lifted);
  const types = plan.typeIds.length;
  const byWeek = (values: Float64Array, type: number) =>
    Array.from({ length: plan.horizon.weeks }, (_, week) => values[week * types + type]!);
  const byType = (values: Float64Array, chosen = plan.typeIds.map((_, type) => type)) =>
    Object.fromEntries(chosen.map((type) => [plan.typeIds[type]!, byWeek(values, type)]));
  return {
    ...placementsHead(run),
    neededByWeek: byType(lifted.children),
    thereByWeek: byType(asIs.children),
    placesByWeek: byType(asIs.run.rates.places, limited),
    overflowCostGbpByYear: plan.horizon.financialYears.map(({ label, whole }, y) => ({
      year: label,
      whole,
      gbp: costs[y]!,
    })),
  };
}

type Counted = Parameters<typeof overflowCostGbpByYear>[1];
