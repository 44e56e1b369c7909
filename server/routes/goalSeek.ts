import { createRoute } from '@hono/zod-openapi';
import { goalSeekSchema, goalSeekSettings } from '../../model/schema/whatif.ts';
import type { Log } from '../errors.ts';
import { refuseInvalid } from '../problem.ts';
import { projectionReader } from '../projections/readProjectionRequest.ts';
import { BodyReader } from '../requests/bodyReader.ts';
import { routes } from '../requests/routes.ts';
import type { Library } from '../store/library.ts';
import { goalSeekRun } from '../whatif/goalSeekRun.ts';
import { readGoalSeek } from '../whatif/readGoalSeek.ts';
import { whatIfRequestSchema } from '../whatif/whatIfRequest.ts';
import { jsonResponse } from './json.ts';
import { refusals, streamWork, unlessBusy, wantsEvents } from '../whatif/whatIfRoute.ts';
import type { WhatIfThreads } from '../whatif/whatIfThreads.ts';

const goalSeek = createRoute({
  operationId: 'seekGoal',
  method: 'post',
  path: '/api/goal-seek',
  tags: ['Sensitivity'],
  summary: 'The value of one lever at which a target or a typed figure is met',
  description:
    'With `Accept: text/event-stream` every value tried comes as `step` with `{steps, value, result}`, then ' +
    '`done` with the answer, or `failed` with problem details.',
  request: {
    body: {
      required: true,
      content: { 'application/json': { schema: whatIfRequestSchema('GoalSeekRequest', goalSeekSettings) } },
    },
  },
  responses: {
    200: jsonResponse('The value, or what the lever gives at most', goalSeekSchema),
    ...refusals,
  },
});

export function goalSeekRoutes(library: Library, threads: WhatIfThreads, log: Log) {
  const body = new BodyReader(projectionReader(library, goalSeekSettings.shape));
  return routes().openapi(
    goalSeek,
    async (c) => {
      const { input, settings } = body.of(c);
      const wanted = readGoalSeek(input, settings);
      if (!wanted.ok) return refuseInvalid(c, wanted.problems);
      if (wantsEvents(c)) {
        // Typed as the JSON it ends with: the client of the page reads events by itself.
        return streamWork(c, log, (send, over) =>
          goalSeekRun(threads, input, wanted.value, { step: (it) => send('step', it), over }),
        ) as never;
      }
      return unlessBusy(c, async () => c.json(await goalSeekRun(threads, input, wanted.value), 200));
    },
    body.hook,
  );
}
