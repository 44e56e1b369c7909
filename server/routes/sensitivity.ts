import { createRoute } from '@hono/zod-openapi';
import type { z } from 'zod';
import {
  leversSchema,
  leversSettings,
  savingFigureSettings,
  switchingSchema,
  switchingSettings,
  tornadoSchema,
  twoWaySchema,
  twoWaySettings,
} from '../../model/schema/whatif.ts';
import { questionOfTarget } from '../../model/whatif/questionWanted.ts';
import type { Log } from '../errors.ts';
import { refuseInvalid } from '../problem.ts';
import { projectionReader } from '../projections/readProjectionRequest.ts';
import { BodyReader } from '../requests/bodyReader.ts';
import { routes } from '../requests/routes.ts';
import type { Library } from '../store/library.ts';
import { savingFigureOf } from '../whatif/answerHead.ts';
import { leversAnswer } from '../whatif/leversAnswer.ts';
import { switchingRun } from '../whatif/switchingRun.ts';
import { tornadoRun } from '../whatif/tornadoRun.ts';
import { readTwoWay, twoWayRun } from '../whatif/twoWayRun.ts';
import { whatIfRequestSchema } from '../whatif/whatIfRequest.ts';
import { hasGone, refusals, streamWork, unlessBusy, wantsEvents } from '../whatif/whatIfRoute.ts';
import type { WhatIfThreads } from '../whatif/whatIfThreads.ts';
import { jsonResponse } from './json.ts';

const tags = ['Sensitivity'];
const body = <Schema extends z.ZodType>(schema: Schema) => ({
  body: { required: true, content: { 'application/json': { schema } } },
});

const tornado = createRoute({
  operationId: 'makeTornado',
  method: 'post',
  path: '/api/sensitivity/tornado',
  tags,
  summary: 'What each ranged assumption does to a saving at its low and its high, the others at likely',
  description:
    'With `Accept: text/event-stream` the bars come as they are made, in no order: `start` with everything but ' +
    'the bars, `bar` for each, then `done` with the whole answer, ranked, or `failed` with problem details.',
  request: body(whatIfRequestSchema('TornadoRequest', savingFigureSettings)),
  responses: {
    200: jsonResponse('The bars from the widest to the narrowest', tornadoSchema),
    ...refusals,
  },
});

const twoWay = createRoute({
  operationId: 'makeTwoWayTable',
  method: 'post',
  path: '/api/sensitivity/two-way',
  tags,
  summary: 'A saving, or the figure of a target, for every pair of values of two assumptions or levers',
  request: body(whatIfRequestSchema('TwoWayRequest', twoWaySettings)),
  responses: { 200: jsonResponse('The table', twoWaySchema), ...refusals },
});

const switching = createRoute({
  operationId: 'findSwitchingValues',
  method: 'post',
  path: '/api/sensitivity/switching-values',
  tags,
  summary: 'Where in its range each assumption makes the plan start or stop meeting a target',
  request: body(whatIfRequestSchema('SwitchingValuesRequest', switchingSettings)),
  responses: { 200: jsonResponse('The values', switchingSchema), ...refusals },
});

const levers = createRoute({
  operationId: 'listLevers',
  method: 'post',
  path: '/api/sensitivity/levers',
  tags,
  summary: 'The numbers of a comparison that can be moved, in words, with their ranges or sensible bounds',
  request: body(whatIfRequestSchema('LeversRequest', leversSettings)),
  responses: { 200: jsonResponse('Levers and assumptions', leversSchema), ...refusals },
});

export function sensitivityRoutes(library: Library, threads: WhatIfThreads, log: Log) {
  const bodies = {
    tornado: new BodyReader(projectionReader(library, savingFigureSettings.shape)),
    twoWay: new BodyReader(projectionReader(library, twoWaySettings.shape)),
    switching: new BodyReader(projectionReader(library, switchingSettings.shape)),
    levers: new BodyReader(projectionReader(library, leversSettings.shape)),
  };
  return routes()
    .openapi(
      tornado,
      async (c) => {
        const { input, settings } = bodies.tornado.of(c);
        const figure = savingFigureOf(input, settings);
        if (!figure.ok) return refuseInvalid(c, figure.problems);
        if (wantsEvents(c)) {
          // Typed as the JSON it ends with: the client of the page reads events by itself.
          return streamWork(c, log, (send, over) =>
            tornadoRun(threads, input, figure.value, {
              start: (it) => send('start', it),
              bar: (it) => send('bar', it),
              over,
            }),
          ) as never;
        }
        return unlessBusy(c, async () => c.json(await tornadoRun(threads, input, figure.value), 200));
      },
      bodies.tornado.hook,
    )
    .openapi(
      twoWay,
      async (c) => {
        const { input, settings } = bodies.twoWay.of(c);
        const wanted = readTwoWay(input, settings);
        if (!wanted.ok) return refuseInvalid(c, wanted.problems);
        return unlessBusy(c, async () =>
          c.json(await twoWayRun(threads, input, wanted.value, hasGone(c)), 200),
        );
      },
      bodies.twoWay.hook,
    )
    .openapi(
      switching,
      async (c) => {
        const { input, settings } = bodies.switching.of(c);
        const question = questionOfTarget(input, settings);
        if (!question.ok) return refuseInvalid(c, question.problems);
        return unlessBusy(c, async () =>
          c.json(await switchingRun(threads, input, question.value, hasGone(c)), 200),
        );
      },
      bodies.switching.hook,
    )
    .openapi(levers, (c) => c.json(leversAnswer(bodies.levers.of(c).input), 200), bodies.levers.hook);
}
