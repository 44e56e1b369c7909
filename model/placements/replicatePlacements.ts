import { childrenByWeekType, overYear, spendGbpByWeekType, sum } from '../money/accounts.ts';
import type { Plan } from '../rates/plan.ts';
import type { Run } from '../run.ts';
import { ALL_KINDS, placesRounding, replicateAll } from '../stochastic/replicate.ts';
import { replicationKeys } from '../stochastic/replicationKeys.ts';
import { wholePlaces } from '../stochastic/weekSteps.ts';
import { answer, type Outlook } from '../targets/answers.ts';
import { YEARS_PER_WEEK } from '../time/calendar.ts';
import type { HorizonYear } from '../time/horizon.ts';
import type { PlacementsRun } from './placementsRun.ts';
import { weeklyColumn, yearlyColumn, type PlacementsTables } from './placementsTables.ts';

/** Runs replications `from` up to `to` with and without limits, and writes what they say of places. */
export function replicatePlacements(
  placements: PlacementsRun,
  tables: PlacementsTables,
  seed: number,
  { from, to }: { from: number; to: number },
): void {
  const { plan, replicators } = placements;
  for (let replication = from; replication < to; replication++) {
    const runs = replicateAll(replicators, seed, replication, ALL_KINDS) as [Run, Run, Run];
    const [limited, lifted, comparator] = runs;
    const rounding = placesRounding(plan, replicationKeys(seed, replication));
    const there = childrenByWeekType(plan, limited);
    const needed = childrenByWeekType(plan, lifted);
    writeWeeks(placements, tables, replication, { there, needed, rounding, run: limited });
    const costs = overflowCostGbpByYear(
      plan,
      { run: limited, children: there },
      { run: lifted, children: needed },
    );
    writeYears(placements, tables, replication, costs, limited, comparator);
    writeShares(placements, tables, replication, there);
  }
}

interface ReplicatedWeeks {
  there: Float64Array;
  needed: Float64Array;
  rounding: Float64Array;
  run: Run;
}

function writeWeeks(
  placements: PlacementsRun,
  { weekly, replications }: PlacementsTables,
  replication: number,
  { there, needed, rounding, run }: ReplicatedWeeks,
): void {
  const { plan, limited } = placements;
  const { weeks } = plan.horizon;
  const types = plan.typeIds.length;
  const write = (column: number, valueIn: (week: number) => number) => {
    for (let week = 0; week < weeks; week++) {
      weekly[(column * weeks + week) * replications + replication] = valueIn(week);
    }
  };
  for (let type = 0; type < types; type++) {
    write(weeklyColumn.there(type), (week) => there[week * types + type]!);
    write(weeklyColumn.needed(type), (week) => needed[week * types + type]!);
  }
  limited.forEach((type, l) =>
    write(weeklyColumn.places(plan, l), (week) =>
      wholePlaces(run.rates.places[week * types + type]!, rounding[type]!),
    ),
  );
}

function writeYears(
  { plan, limited }: PlacementsRun,
  { yearly, replications }: PlacementsTables,
  replication: number,
  overflowCosts: number[],
  run: Run,
  comparator: Run,
): void {
  const { financialYears } = plan.horizon;
  const types = plan.typeIds.length;
  const write = (column: number, year: number, value: number) => {
    yearly[(column * financialYears.length + year) * replications + replication] = value;
  };
  financialYears.forEach((it, year) => {
    write(yearlyColumn.overflowCost, year, overflowCosts[year]!);
    write(yearlyColumn.moves, year, movesPerChildYear(plan, run, it));
    write(yearlyColumn.comparatorMoves, year, movesPerChildYear(plan, comparator, it));
    const refused = overYear(it, run.overflowByWeekType, types);
    limited.forEach((type, l) => write(yearlyColumn.refused(l), year, refused[type]!));
  });
}

function writeShares(
  { plan, shareQuestions }: PlacementsRun,
  { shares, replications }: PlacementsTables,
  replication: number,
  there: Float64Array,
): void {
  const types = plan.typeIds.length;
  const outlook: Pick<Outlook, 'childrenIn' | 'childrenInPlacement'> = {
    childrenIn: (week) => sum(there.subarray(week * types, (week + 1) * types)),
    childrenInPlacement: (week, type) => there[week * types + type]!,
  };
  shareQuestions.forEach((question, q) => {
    shares[q * replications + replication] = answer(question, outlook as Outlook, plan.baseline)!;
  });
}

/** A run with its children by week and type. */
interface Counted {
  run: Run;
  children: Float64Array;
}

/**
 * What full types cost in each year of the horizon: placement spend as the plan is, less placement spend were there room
 * in every type, with the same luck. It is what children cost more where they were placed than where they would have
 * been, with all that follows from it: they may stay longer there, or shorter. Negative where overflow is cheaper. What
 * the places that are missing would cost to provide is no part of it.
 */
export function overflowCostGbpByYear(plan: Plan, limited: Counted, lifted: Counted): number[] {
  const types = plan.typeIds.length;
  const spend = ({ run, children }: Counted) => spendGbpByWeekType(children, run);
  const [as, without] = [spend(limited), spend(lifted)];
  return plan.horizon.financialYears.map(
    (year) => sum(overYear(year, as, types)) - sum(overYear(year, without, types)),
  );
}

/** Moves from one type to another over the years that children spend in care, in a year of the horizon; 0 without children. */
export function movesPerChildYear(plan: Plan, run: Run, year: HorizonYear): number {
  const childWeeks = sum(overYear(year, childrenByWeekType(plan, run), plan.typeIds.length));
  const moves = sum(overYear(year, run.movesByWeek, 1));
  return childWeeks > 0 ? moves / (childWeeks * YEARS_PER_WEEK) : 0;
}
