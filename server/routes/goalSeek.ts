import { createRoute, OpenAPIHono } from '@hono/zod-openapi';
import { goalSeekSchema, goalSeekSettings } from '../../model/schema/whatif.ts';
import type { Log } from '../errors.ts';
import { refuseInvalid } from '../problem.ts';
import type { Library } from '../store/library.ts';
import { goalSeekRun } from '../whatif/goalSeekRun.ts';
import { readGoalSeek } from '../whatif/readGoalSeek.ts';
import { readWhatIfRequest, whatIfRequestSchema } from '../whatif/readWhatIfRequest.ts';
import { jsonResponse } from './json.ts';
import { answerBroken, refusals, streamWork, unlessBusy, wantsEvents } from '../whatif/whatIfRoute.ts';
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

export const goalSeekRoutes = (library: Library, threads: WhatIfThreads, log: Log) =>
  new OpenAPIHono().openapi(
    goalSeek,
    async (c) => {
      const read = await readWhatIfRequest(library, goalSeekSettings, c.req.valid('json'));
      if (!read.ok) return refuseInvalid(c, read.problems);
      const { input, settings } = read.value;
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
    (result, c) => (result.success ? undefined : answerBroken(library, goalSeekSettings)(c, result.error)),
  );
