import { createRoute, OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { z } from 'zod';
import { alikeInput } from '../../model/compare/alikeInput.ts';
import { compareScenarios, type ComparisonInput } from '../../model/compare/compareScenarios.ts';
import { comparisonSchema } from '../../model/schema/comparison.ts';
import { fields } from '../../model/schema/fields.ts';
import { parseWith } from '../../model/schema/parse.ts';
import type { Parsed } from '../../model/schema/problem.ts';
import { flatIssues, problemsFrom } from '../../model/schema/problemsFromIssues.ts';
import { horizonSchema } from '../../model/schema/scenario.ts';
import { problemResponse, refuseInvalid } from '../problem.ts';
import { problemsUnder } from '../projections/problemsUnder.ts';
import { projectionRequestSchema } from '../projections/projectionRequest.ts';
import { readProjectionRequest } from '../projections/readProjectionRequest.ts';
import type { Library } from '../store/library.ts';
import { nestedTooDeep } from '../store/nestedTooDeep.ts';
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
  /** The schema alone stops at the shape; the files in the body are read whole for all their problems. */
  const answerBroken = async (c: Context, error: z.ZodError) => {
    const input = await readCompareRequest(library, await c.req.json());
    return refuseInvalid(c, input.ok ? problemsFrom(flatIssues(error.issues, undefined)) : input.problems);
  };
  return new OpenAPIHono().openapi(
    makeComparison,
    async (c) => {
      const input = await readCompareRequest(library, c.req.valid('json'));
      return input.ok ? c.json(compareScenarios(input.value), 200) : refuseInvalid(c, input.problems);
    },
    (result, c) => (result.success ? undefined : answerBroken(c, result.error)),
  );
}

async function readCompareRequest(library: Library, body: unknown): Promise<Parsed<ComparisonInput>> {
  const tooDeep = nestedTooDeep(body);
  if (tooDeep) return { ok: false, problems: [tooDeep] };
  const envelope = parseWith(envelopeSchema, () => [], body);
  if (!envelope.ok) return envelope;
  const read = await Promise.all(envelope.value.scenarios.map((it) => readProjectionRequest(library, it)));
  const problems = read.flatMap((it, i) => (it.ok ? [] : problemsUnder(`scenarios[${i}]`, it.problems)));
  if (problems.length > 0) return { ok: false, problems };
  return alikeInput(
    read.flatMap((it) => (it.ok ? [it.value] : [])),
    envelope.value.horizon,
  );
}
