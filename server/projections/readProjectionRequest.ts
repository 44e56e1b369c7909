import type { z } from 'zod';
import type { ProjectionInput } from '../../model/project.ts';
import { isLegible, MESSAGE_BOUNDS } from '../../model/schema/bounds.ts';
import { fields } from '../../model/schema/fields.ts';
import { parseWith, type Check } from '../../model/schema/parse.ts';
import { problem, type Parsed, type Problem } from '../../model/schema/problem.ts';
import { valueAt } from '../../model/schema/flatIssues.ts';
import type { Library } from '../store/library.ts';
import { noSuch } from '../store/noSuch.ts';
import { projectionEnvelopeSchema, type ProjectionEnvelope } from './projectionRequest.ts';
import { sentProjection } from './sentProjection.ts';
import { storedProjection } from './storedProjection.ts';

/** What is to be run, and what else was asked in the same body. */
export interface Asked<Settings> {
  input: ProjectionInput;
  settings: Settings;
}

/**
 * Reads bodies that say what is to be run and what else is asked of it, from unknown data to every problem of both.
 *
 * @param settings the fields beside those of a projection
 * @param check what these must say together
 */
export function projectionReader<Shape extends z.ZodRawShape>(
  library: Library,
  settings: Shape,
  check: Check<z.infer<z.ZodObject<Shape>>> = () => [],
) {
  type Settings = z.infer<z.ZodObject<Shape>>;
  const schema = fields({ ...projectionEnvelopeSchema.shape, ...settings }) as unknown as z.ZodType<
    ProjectionEnvelope & Settings
  >;
  const checkAll: Check<ProjectionEnvelope & Settings> = (it) => [...checkEnvelope(it), ...check(it)];
  return async (body: unknown): Promise<Parsed<Asked<Settings>>> => {
    const read = parseWith(schema, checkAll, body, MESSAGE_BOUNDS);
    const envelope = read.ok ? read.value : legible(body);
    const input = envelope && (await inputOf(library, envelope));
    if (read.ok && input?.ok) return { ok: true, value: { input: input.value, settings: read.value } };
    return { ok: false, problems: [read, input].flatMap((it) => (it && !it.ok ? it.problems : [])) };
  };
}

/** The body of a request for a projection and nothing else. */
export function readProjectionRequest(library: Library) {
  const read = projectionReader(library, {});
  return async (body: unknown): Promise<Parsed<ProjectionInput>> => {
    const asked = await read(body);
    return asked.ok ? { ok: true, value: asked.value.input } : asked;
  };
}

async function inputOf(library: Library, envelope: ProjectionEnvelope): Promise<Parsed<ProjectionInput>> {
  const { scenarioId, version, compareWith } = envelope;
  if (scenarioId === undefined) return sentProjection(library, envelope);
  const scenario = await library.scenarios.find(scenarioId, version);
  if (scenario) return storedProjection(library, scenario, compareWith);
  if (version !== undefined && (await library.scenarios.find(scenarioId))) {
    return { ok: false, problems: [problem(['version'], 'There is no such version.')] };
  }
  const known = await library.scenarios.ids();
  return { ok: false, problems: [problem(['scenarioId'], noSuch('scenario', scenarioId, known))] };
}

/** Of a body that is refused, what can be read all the same, so that the problems of its files are told too. */
function legible(body: unknown): ProjectionEnvelope | undefined {
  if (!isLegible(body)) return undefined;
  const parts = Object.entries(projectionEnvelopeSchema.shape).flatMap(([name, part]) => {
    const read = part.safeParse(valueAt(body, [name]));
    return read.success && read.data !== undefined ? [[name, read.data] as const] : [];
  });
  const envelope = Object.fromEntries(parts) as ProjectionEnvelope;
  return envelope.scenarioId === undefined && envelope.scenario === undefined ? undefined : envelope;
}

/** A scenario is either named or sent, and what goes with a sent one does not go with a named one. */
function checkEnvelope(envelope: ProjectionEnvelope): Problem[] {
  const { scenarioId, version, scenario, baseline, comparator, compareWith } = envelope;
  if (scenarioId === undefined && scenario === undefined) {
    return [
      problem(['scenarioId'], 'Give scenarioId, the id of a stored scenario, or scenario, a scenario file.'),
    ];
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
