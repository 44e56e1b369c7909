import type { ProjectionInput } from '../../model/project.ts';
import type { Baseline } from '../../model/schema/baseline.ts';
import { parseBaseline, parseScenario } from '../../model/schema/files.ts';
import { nearestWord } from '../../model/schema/nearestWord.ts';
import type { Parsed } from '../../model/schema/problem.ts';
import { valueAt } from '../../model/schema/flatIssues.ts';
import type { Scenario } from '../../model/schema/scenario.ts';
import type { Library } from '../store/library.ts';
import { storedComparator } from './storedComparator.ts';
import { problemsUnder } from './problemsUnder.ts';
import type { ProjectionEnvelope } from './projectionRequest.ts';
import { targetsOf } from './targetsOf.ts';

/** The inputs of a projection whose scenario, and maybe baseline and comparator, were sent along. */
export async function sentProjection(
  library: Library,
  envelope: ProjectionEnvelope,
): Promise<Parsed<ProjectionInput>> {
  const readBaseline = await baselineOf(library, envelope);
  if (!readBaseline.ok) return readBaseline;
  const baseline = readBaseline.value;

  const scenario = scenarioUnder('scenario', envelope.scenario, baseline);
  const comparator =
    envelope.comparator === undefined
      ? await storedComparator(library, ...comparatorNamed(envelope, scenario, baseline))
      : scenarioUnder('comparator', envelope.comparator, baseline);
  if (!scenario.ok || !comparator.ok) {
    const problems = [scenario, comparator].flatMap((it) => (it.ok ? [] : it.problems));
    return { ok: false, problems };
  }
  const targets = await targetsOf(library, baseline);
  return { ok: true, value: { baseline, scenario: scenario.value, comparator: comparator.value, targets } };
}

/** Which stored scenario to compare with, and the path of the field that says so. */
function comparatorNamed(
  envelope: ProjectionEnvelope,
  scenario: Parsed<Scenario>,
  baseline: Baseline,
): [id: string | null, baseline: Baseline, path: string] {
  if (envelope.compareWith !== undefined) return [envelope.compareWith, baseline, 'compareWith'];
  const own = scenario.ok ? (scenario.value.compareWith ?? null) : null;
  return [own, baseline, 'scenario.compareWith'];
}

async function baselineOf(library: Library, envelope: ProjectionEnvelope): Promise<Parsed<Baseline>> {
  const sent = envelope.baseline;
  if (sent === undefined) {
    return storedBaseline(library, valueAt(envelope.scenario, ['baseline']), 'scenario.baseline');
  }
  if (typeof sent === 'string') return storedBaseline(library, sent, 'baseline');
  const parsed = parseBaseline(sent);
  return parsed.ok ? parsed : { ok: false, problems: problemsUnder('baseline', parsed.problems) };
}

async function storedBaseline(library: Library, id: unknown, path: string): Promise<Parsed<Baseline>> {
  const stored = typeof id === 'string' ? await library.baselines.find(id) : undefined;
  if (stored) return { ok: true, value: stored.baseline };
  const known = (await library.baselines.list()).map(({ baseline }) => baseline.id);
  const nearest = typeof id === 'string' ? nearestWord(id, known) : undefined;
  const hint = nearest ? `Did you mean "${nearest}"?` : `Known: ${known.join(', ') || 'none'}.`;
  return { ok: false, problems: [{ path, message: `Name a stored baseline. ${hint}` }] };
}

function scenarioUnder(field: string, input: unknown, baseline: Baseline): Parsed<Scenario> {
  const parsed = parseScenario(input, baseline);
  return parsed.ok ? parsed : { ok: false, problems: problemsUnder(field, parsed.problems) };
}
