import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { projectionSchema } from '../../model/schema/projection.ts';
import { problemResponse, refuse, refuseInvalid } from '../problem.ts';
import { projectionRequestSchema } from '../projections/projectionRequest.ts';
import { readProjectionRequest } from '../projections/readProjectionRequest.ts';
import type { Projector } from '../projections/rememberedProjections.ts';
import { storedProjection } from '../projections/storedProjection.ts';
import { BodyReader } from '../requests/bodyReader.ts';
import { routes } from '../requests/routes.ts';
import { NO_COMPARATOR } from '../store/acrossFiles.ts';
import type { Library } from '../store/library.ts';
import { jsonResponse } from './json.ts';
import { idParameter } from './parameters.ts';
import { versionQuery } from './versionQuery.ts';

/** What a stored scenario is compared with, in a query. */
export const compareWithQuery = z
  .string()
  .optional()
  .meta({
    description: `A scenario of the same baseline, or "${NO_COMPARATOR}"; left out: the scenario's own`,
  });

const tookTooLong = problemResponse('It took too long and was given up');

const readProjection = createRoute({
  operationId: 'readProjection',
  method: 'get',
  path: '/api/scenarios/{id}/projection',
  tags: ['Projections'],
  summary: 'The projection of a stored scenario',
  request: {
    params: idParameter('Id of the scenario'),
    query: versionQuery.extend({ compareWith: compareWithQuery }),
  },
  responses: {
    200: jsonResponse('The projection, with its targets judged', projectionSchema),
    404: problemResponse('There is no such scenario or version'),
    422: problemResponse('The scenario to compare with cannot be used'),
    503: tookTooLong,
  },
});

const makeProjection = createRoute({
  operationId: 'makeProjection',
  method: 'post',
  path: '/api/projections',
  tags: ['Projections'],
  summary: 'The projection of a scenario, stored or sent along; nothing is kept',
  request: {
    body: { required: true, content: { 'application/json': { schema: projectionRequestSchema } } },
  },
  responses: {
    200: jsonResponse('The projection, with its targets judged', projectionSchema),
    400: problemResponse('The body is not JSON'),
    413: problemResponse('The body is over 1 MB'),
    415: problemResponse('The body is not application/json'),
    422: problemResponse('What was sent cannot be used; all its problems are listed'),
    503: tookTooLong,
  },
});

export function projectionRoutes(library: Library, project: Projector) {
  const body = new BodyReader(readProjectionRequest(library));

  return routes()
    .openapi(readProjection, async (c) => {
      const scenario = await library.scenarios.find(c.req.valid('param').id, c.req.valid('query').version);
      if (!scenario) return refuse(c, 404, 'There is no such scenario or version.');
      const wanted = c.req.valid('query').compareWith;
      const input = await storedProjection(library, scenario, wanted === NO_COMPARATOR ? null : wanted);
      return input.ok ? c.json(await project(input.value), 200) : refuseInvalid(c, input.problems);
    })
    .openapi(makeProjection, async (c) => c.json(await project(body.of(c)), 200), body.hook);
}
