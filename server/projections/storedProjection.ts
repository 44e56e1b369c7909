import type { ProjectionInput } from '../../model/project.ts';
import type { Parsed } from '../../model/schema/problem.ts';
import type { Scenario } from '../../model/schema/scenario.ts';
import type { Library } from '../store/library.ts';
import { storedComparator } from './storedComparator.ts';
import { targetsOf } from './targetsOf.ts';

/**
 * The inputs of a stored scenario's projection.
 *
 * @param compareWith a stored scenario; null for no measures; undefined for the scenario's own
 */
export async function storedProjection(
  library: Library,
  scenario: Scenario,
  compareWith: string | null | undefined,
): Promise<Parsed<ProjectionInput>> {
  const stored = await library.baselines.find(scenario.baseline);
  if (stored === undefined) throw new Error(`no baseline for a stored scenario: ${scenario.id}`);
  const { baseline } = stored;
  const comparatorId = compareWith === undefined ? (scenario.compareWith ?? null) : compareWith;
  const comparator = await storedComparator(library, comparatorId, baseline, 'compareWith');
  if (!comparator.ok) return comparator;
  const targets = await targetsOf(library, baseline);
  return { ok: true, value: { baseline, scenario, comparator: comparator.value, targets } };
}
