import { createRoute } from '@hono/zod-openapi';
import {
  decisionSettings,
  decisionsSchema,
  fewestSchema,
  fewestSettings,
} from '../../model/schema/decisions.ts';
import { decisionsInputOf } from '../decisions/decisionsInput.ts';
import { decisionsRun } from '../decisions/decisionsRun.ts';
import { fewestProblems, fewestRun } from '../decisions/fewestRun.ts';
import type { Log } from '../errors.ts';
import { refuseInvalid } from '../problem.ts';
import { projectionReader } from '../projections/readProjectionRequest.ts';
import { BodyReader } from '../requests/bodyReader.ts';
import { routes } from '../requests/routes.ts';
import type { Library } from '../store/library.ts';
import { whatIfRequestSchema } from '../whatif/whatIfRequest.ts';
import { hasGone, refusals, streamWork, unlessBusy, wantsEvents } from '../whatif/whatIfRoute.ts';
import type { WhatIfThreads } from '../whatif/whatIfThreads.ts';
import { jsonResponse } from './json.ts';

const decisions = createRoute({
  operationId: 'compareDecisions',
  method: 'post',
  path: '/api/decisions',
  tags: ['Placements'],
  summary:
    'Decisions about places, each put on top of a plan: what it saves, and what one more place is worth',
  description:
    'The options are those of the supply file of the baseline, or of one sent as `supply`. Every replication runs all ' +
    'of them with the same luck. With `Accept: text/event-stream` the expected values come first as `expected`, then ' +
    '`progress` with `{done, of}`, then `done` with the answer, or `failed` with problem details.',
  request: {
    body: {
      required: true,
      content: { 'application/json': { schema: whatIfRequestSchema('DecisionsRequest', decisionSettings) } },
    },
  },
  responses: { 200: jsonResponse('The options with their ranges', decisionsSchema), ...refusals },
});

const fewest = createRoute({
  operationId: 'findFewestPlaces',
  method: 'post',
  path: '/api/decisions/fewest-places',
  tags: ['Placements'],
  summary: 'The combinations of decisions with the fewest places that meet an aim, or that none can',
  description:
    'Every combination of options that do not exclude each other is looked at, by expected values; the best are then ' +
    'run with the same luck as the plan. With `Accept: text/event-stream`: `progress` with `{done, of}`, then `done` ' +
    'with the answer, or `failed` with problem details.',
  request: {
    body: {
      required: true,
      content: { 'application/json': { schema: whatIfRequestSchema('FewestPlacesRequest', fewestSettings) } },
    },
  },
  responses: { 200: jsonResponse('The combinations', fewestSchema), ...refusals },
});

export function decisionRoutes(library: Library, threads: WhatIfThreads, log: Log) {
  const body = new BodyReader(projectionReader(library, decisionSettings.shape));
  const fewestBody = new BodyReader(projectionReader(library, fewestSettings.shape, fewestProblems));
  return routes()
    .openapi(
      decisions,
      async (c) => {
        const { input, settings } = body.of(c);
        const wanted = await decisionsInputOf(library, input, settings.supply);
        if (!wanted.ok) return refuseInvalid(c, wanted.problems);
        if (wantsEvents(c)) {
          // Typed as the JSON it ends with: the client of the page reads events by itself.
          return streamWork(c, log, (send, over) =>
            decisionsRun(threads, wanted.value, settings.replications, {
              expected: (it) => send('expected', it),
              progress: (it) => send('progress', it),
              over,
            }),
          ) as never;
        }
        return unlessBusy(c, async () =>
          c.json(await decisionsRun(threads, wanted.value, settings.replications, { over: hasGone(c) }), 200),
        );
      },
      body.hook,
    )
    .openapi(
      fewest,
      async (c) => {
        const { input, settings } = fewestBody.of(c);
        const wanted = await decisionsInputOf(library, input, settings.supply);
        if (!wanted.ok) return refuseInvalid(c, wanted.problems);
        if (wantsEvents(c)) {
          return streamWork(c, log, (send, over) =>
            fewestRun(threads, wanted.value, settings, { progress: (it) => send('progress', it), over }),
          ) as never;
        }
        return unlessBusy(c, async () =>
          c.json(await fewestRun(threads, wanted.value, settings, { over: hasGone(c) }), 200),
        );
      },
      fewestBody.hook,
    );
}
