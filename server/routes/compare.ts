import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { alikeInput } from '../../model/compare/alikeInput.ts';
import { compareScenarios, type ComparisonInput } from '../../model/compare/compareScenarios.ts';
import type { ProjectionInput } from '../../model/project.ts';
import { isLegible, MESSAGE_BOUNDS } from '../../model/schema/bounds.ts';
import { comparisonSchema } from '../../model/schema/comparison.ts';
import { fields } from '../../model/schema/fields.ts';
import { parseShape } from '../../model/schema/parse.ts';
import { told, type Parsed } from '../../model/schema/problem.ts';
import { valueAt } from '../../model/schema/flatIssues.ts';
import { horizonSchema } from '../../model/schema/scenario.ts';
import { Pauses } from '../pauses.ts';
import { problemResponse } from '../problem.ts';
import { problemsUnder } from '../projections/problemsUnder.ts';
import { projectionRequestSchema } from '../projections/projectionRequest.ts';
import { readProjectionRequest } from '../projections/readProjectionRequest.ts';
import { BodyReader } from '../requests/bodyReader.ts';
import { routes } from '../requests/routes.ts';
import type { Library } from '../store/library.ts';
import { jsonResponse } from './json.ts';

const [FEWEST, MOST] = [2, 5];
const HOW_MANY = `Give from ${FEWEST} to ${MOST} scenarios.`;

const horizon = horizonSchema.optional().meta({
  description:
    'Runs all scenarios over these days, whatever their own; left out: their own, which must be alike',
});

const compareRequestSchema = fields({
  scenarios: z
    .array(projectionRequestSchema)
    .min(FEWEST, HOW_MANY)
    .max(MOST, HOW_MANY)
    .meta({ description: 'As for a projection, stored or sent along; the others are told less the first' }),
  horizon,
}).meta({ id: 'CompareRequest' });

/** The same with each scenario unread, so that each can be read with all its own problems. */
const envelopeSchema = fields({
  scenarios: z.array(z.unknown(), { error: HOW_MANY }).min(FEWEST, HOW_MANY).max(MOST, HOW_MANY),
  horizon,
});

const makeComparison = createRoute({
  operationId: 'makeComparison',
  method: 'post',
  path: '/api/compare',
  tags: ['Comparisons'],
  summary: 'Two to five scenarios side by side: differences by year, and the assumptions that differ',
  description:
    'Scenarios must have one baseline and one horizon; give `horizon` to run them over the same days. ' +
    'What each is compared with in its own file plays no part: all are told less the first.',
  request: {
    body: { required: true, content: { 'application/json': { schema: compareRequestSchema } } },
  },
  responses: {
    200: jsonResponse('The comparison', comparisonSchema),
    400: problemResponse('The body is not JSON'),
    413: problemResponse('The body is over 1 MB'),
    415: problemResponse('The body is not application/json'),
    422: problemResponse('What was sent cannot be used or is unlike; all its problems are listed'),
  },
});

export function compareRoutes(library: Library) {
  const body = new BodyReader(readCompareRequest(library));
  return routes().openapi(makeComparison, (c) => c.json(compareScenarios(body.of(c)), 200), body.hook);
}

function readCompareRequest(library: Library) {
  const readScenario = readProjectionRequest(library);
  return async (body: unknown): Promise<Parsed<ComparisonInput>> => {
    const envelope = parseShape(envelopeSchema, body, MESSAGE_BOUNDS);
    const problems = envelope.ok ? [] : envelope.problems;
    const inputs: ProjectionInput[] = [];
    const pauses = new Pauses();
    for (const [i, scenario] of scenariosIn(body).entries()) {
      await pauses.pause();
      const read = await readScenario(scenario);
      if (read.ok) inputs.push(read.value);
      else problems.push(...problemsUnder(`scenarios[${i}]`, read.problems));
    }
    if (!envelope.ok || problems.length > 0) return { ok: false, problems: told(problems) };
    return alikeInput(inputs, envelope.value.horizon);
  };
}

/** Also of a body with something else wrong, so that the problems of its files are told too. */
function scenariosIn(body: unknown): unknown[] {
  const sent = valueAt(body, ['scenarios']);
  return Array.isArray(sent) && sent.length <= MOST && isLegible(body) ? sent : [];
}
