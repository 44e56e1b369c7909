import { inItsWorld } from '../numbers/overrides.ts';
import type { ProjectionInput } from '../project/project.ts';
import { compilePlan, type Plan } from '../rates/plan.ts';
import { limitedTypes } from '../simulate/columns.ts';
import { replicatorOf, type Replicator } from '../stochastic/replicate.ts';
import { targetsFor } from '../targets/heldAgainst.ts';
import { questionsOf, type Question } from '../targets/questions.ts';
import { horizonOf, weekDates, type Horizon } from '../time/horizon.ts';
import { withoutLimits } from './withoutLimits.ts';

/** A plan made ready to be asked which places it needs. */
export interface PlacementsRun {
  input: ProjectionInput;
  plan: Plan;
  /** The types with limited places. */
  limited: number[];
  /** The plan as it is, with all limits lifted, and what it is compared with: the same luck for all. */
  replicators: [Replicator, Replicator, Replicator];
  /** The figures of targets for the share of children in some placements, where the horizon reaches them. */
  shareQuestions: Question[];
  months: Months;
}

/** The months of a horizon; a week is of the month that it starts in. */
export interface Months {
  /** `2024-04`, in order. */
  labels: string[];
  /** By week, its place in `labels`. */
  ofWeek: number[];
}

export function placementsRunOf(given: ProjectionInput): PlacementsRun {
  const input = inItsWorld(given);
  const { baseline, scenario, comparator, targets } = input;
  const horizon = horizonOf(scenario.horizon);
  const plan = compilePlan(baseline, scenario.measures, horizon);
  return {
    input,
    plan,
    limited: limitedTypes(plan),
    replicators: [
      replicatorOf(plan),
      replicatorOf(withoutLimits(plan)),
      replicatorOf(compilePlan(baseline, comparator?.measures ?? [], horizon)),
    ],
    shareQuestions: targetsFor(targets?.targets ?? [], scenario)
      .filter(({ kind }) => kind === 'placement-share')
      .flatMap((target) => questionsOf(target, horizon))
      .filter(({ place }) => place !== null),
    months: monthsOf(horizon),
  };
}

export function monthsOf(horizon: Horizon): Months {
  const byWeek = weekDates(horizon).map((date) => date.slice(0, 7));
  const labels = [...new Set(byWeek)];
  return { labels, ofWeek: byWeek.map((month) => labels.indexOf(month)) };
}
