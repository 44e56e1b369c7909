import type { ProjectionInput } from '../../model/project.ts';
import { parseScenario } from '../../model/schema/files.ts';
import type { Parsed } from '../../model/schema/problem.ts';
import type { Scenario } from '../../model/schema/scenario.ts';
import type { Library } from '../store/library.ts';
import { problemsUnder } from './problemsUnder.ts';
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
  if (stored === undefined) return { ok: false, problems: [NO_BASELINE] };
  const { baseline } = stored;
  // It fitted when it was saved, but the published baseline may have changed since.
  const fitting = parseScenario(scenario, baseline);
  if (!fitting.ok) return { ok: false, problems: problemsUnder('scenario', fitting.problems) };
  const comparatorId = compareWith === undefined ? (scenario.compareWith ?? null) : compareWith;
  const comparator = await storedComparator(library, comparatorId, baseline, 'compareWith');
  if (!comparator.ok) return comparator;
  const targets = await targetsOf(library, baseline);
  return { ok: true, value: { baseline, scenario, comparator: comparator.value, targets } };
}

const NO_BASELINE = {
  path: 'scenario.baseline',
  message: 'The baseline of this scenario is no longer among the published files.',
};
