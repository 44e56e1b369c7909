import type { ProjectionInput } from '../../model/project.ts';
import { parseWith } from '../../model/schema/parse.ts';
import { problem, type Parsed, type Problem } from '../../model/schema/problem.ts';
import type { Library } from '../store/library.ts';
import { nestedTooDeep } from '../store/nestedTooDeep.ts';
import { noSuch } from '../store/noSuch.ts';
import { projectionEnvelopeSchema, type ProjectionEnvelope } from './projectionRequest.ts';
import { sentProjection } from './sentProjection.ts';
import { storedProjection } from './storedProjection.ts';

/** The body of a request for a projection, from unknown data to what the engine takes or to every problem. */
export async function readProjectionRequest(
  library: Library,
  body: unknown,
): Promise<Parsed<ProjectionInput>> {
  const tooDeep = nestedTooDeep(body);
  if (tooDeep) return { ok: false, problems: [tooDeep] };
  const envelope = parseWith(projectionEnvelopeSchema, checkEnvelope, body);
  if (!envelope.ok) return envelope;
  const { scenarioId, version, compareWith } = envelope.value;
  if (scenarioId === undefined) return sentProjection(library, envelope.value);

  const scenario = await library.scenarios.find(scenarioId, version);
  if (scenario) return storedProjection(library, scenario, compareWith);
  if (version !== undefined && (await library.scenarios.find(scenarioId))) {
    return { ok: false, problems: [problem(['version'], 'There is no such version.')] };
  }
  const known = await library.scenarios.ids();
  return { ok: false, problems: [problem(['scenarioId'], noSuch('scenario', scenarioId, known))] };
}

/** A scenario is either named or sent, and what goes with a sent one does not go with a named one. */
function checkEnvelope(envelope: ProjectionEnvelope): Problem[] {
  const { scenarioId, version, scenario, baseline, comparator, compareWith } = envelope;
  if (scenarioId === undefined && scenario === undefined) {
    return [problem([], 'Give scenarioId, the id of a stored scenario, or scenario, a scenario file.')];
  }
  const problems: Problem[] = [];
  if (scenarioId !== undefined) {
    for (const [field, value] of Object.entries({ scenario, baseline, comparator })) {
      if (value !== undefined) problems.push(problem([field], 'This does not go with scenarioId.'));
    }
  }
  if (scenarioId === undefined && version !== undefined) {
    problems.push(problem(['version'], 'This goes with scenarioId only.'));
  }
  if (comparator !== undefined && compareWith !== undefined) {
    problems.push(problem(['compareWith'], 'Give either comparator or compareWith.'));
  }
  return problems;
}
