import { withOnly } from '../../money/attribution.ts';
import { measureChanges } from '../../money/commonMeasures.ts';
import { inItsWorld } from '../../numbers/overrides.ts';
import type { ProjectionInput } from '../../project/project.ts';
import type { Baseline } from '../../schema/baseline.ts';
import type { Beside } from '../../schema/claimBeside.ts';
import type { Scenario } from '../../schema/scenario.ts';

/** The scenarios and baselines that claims may set beside what is published, by id. */
export interface World {
  scenario: (id: string) => Scenario | undefined;
  baseline: (id: string) => Baseline | undefined;
}

/**
 * What the engines take for the model beside a claim: the scenario, or some of its measures on top of what it is
 * compared with, or other measures on top of that. The simulation of the same input gives its range.
 */
export function besideInput(beside: Beside, world: World): ProjectionInput {
  const scenario = there(world.scenario(beside.scenario), beside.scenario);
  const baseline = there(world.baseline(scenario.baseline), scenario.baseline);
  const compareWith = beside.compareWith === undefined ? scenario.compareWith : beside.compareWith;
  const comparator = compareWith ? there(world.scenario(compareWith), compareWith) : null;
  const measures = measuresOf(beside, scenario, comparator?.measures ?? []);
  return inItsWorld({ baseline, scenario: { ...scenario, measures }, comparator });
}

function measuresOf(
  { only, measures }: Beside,
  scenario: Scenario,
  comparator: Scenario['measures'],
): Scenario['measures'] {
  if (measures) return [...comparator, ...measures];
  if (!only) return scenario.measures;
  const changes = measureChanges(comparator, scenario.measures);
  const chosen = scenario.measures.filter(({ id }) => only.includes(id) && !changes.common.has(id));
  return withOnly(comparator, scenario.measures, changes, chosen);
}

/** Checked claims name what is there. */
function there<T>(found: T | undefined, id: string): T {
  if (found === undefined) throw new Error(`a claim sets "${id}" beside it, which is not among the files`);
  return found;
}
