import { createRoute } from '@hono/zod-openapi';
import { placementsSchema, placementsSettings } from '../../model/schema/placements.ts';
import type { Log } from '../errors.ts';
import { placementsAnswer, type PlacementsListener } from '../placements/placementsAnswer.ts';
import { RememberedPlacements } from '../placements/rememberedPlacements.ts';
import { projectionReader, type Asked } from '../projections/readProjectionRequest.ts';
import { BodyReader } from '../requests/bodyReader.ts';
import { routes } from '../requests/routes.ts';
import type { PlacementsResult, PlacementsSettings } from '../../model/schema/placements.ts';
import type { Library } from '../store/library.ts';
import { whatIfRequestSchema } from '../whatif/whatIfRequest.ts';
import { hasGone, refusals, streamWork, unlessBusy, wantsEvents } from '../whatif/whatIfRoute.ts';
import type { WhatIfThreads } from '../whatif/whatIfThreads.ts';
import { jsonResponse } from './json.ts';

const placements = createRoute({
  operationId: 'findPlacesNeeded',
  method: 'post',
  path: '/api/placements',
  tags: ['Placements'],
  summary: 'Places needed beside places there, when each type runs out, and what overflow costs',
  description:
    'Each run is made twice with the same luck, with the limits of the plan and with all limits lifted. With ' +
    '`Accept: text/event-stream` the expected values come first as `expected`, then `progress` with `{done, of}`, ' +
    'then `done` with the answer, or `failed` with problem details.',
  request: {
    body: {
      required: true,
      content: {
        'application/json': { schema: whatIfRequestSchema('PlacementsRequest', placementsSettings) },
      },
    },
  },
  responses: { 200: jsonResponse('Places by type, with their ranges', placementsSchema), ...refusals },
});

export function placementsRoutes(library: Library, threads: WhatIfThreads, log: Log) {
  const body = new BodyReader(projectionReader(library, placementsSettings.shape));
  const remembered = new RememberedPlacements();
  const answerOf = async (
    { input, settings }: Asked<PlacementsSettings>,
    listener: PlacementsListener,
  ): Promise<PlacementsResult> => {
    const key = remembered.keyOf(input, settings);
    const known = remembered.find(key);
    if (known) return known;
    const answer = await placementsAnswer(threads, input, settings, listener);
    remembered.keep(key, answer);
    return answer;
  };
  return routes().openapi(
    placements,
    async (c) => {
      const asked = body.of(c);
      if (wantsEvents(c)) {
        // Typed as the JSON it ends with: the client of the page reads events by itself.
        return streamWork(c, log, (send, over) =>
          answerOf(asked, {
            expected: (it) => send('expected', it),
            progress: (it) => send('progress', it),
            over,
          }),
        ) as never;
      }
      return unlessBusy(c, async () => c.json(await answerOf(asked, { over: hasGone(c) }), 200));
    },
    body.hook,
  );
}
