import { createRoute } from '@hono/zod-openapi';
import { readReturnsRequest } from '../../model/schema/returns.ts';
import { returnsAnswerSchema } from '../../model/schema/returnsAnswer.ts';
import type { Log } from '../errors.ts';
import { problemResponse } from '../problem.ts';
import { routes } from '../requests/routes.ts';
import type { ReturnsThreads } from '../returns/returnsThreads.ts';
import { hasGone, refusals, streamWork, unlessBusy, wantsEvents } from '../whatif/whatIfRoute.ts';
import { jsonResponse } from './json.ts';

const read = createRoute({
  operationId: 'readReturns',
  method: 'post',
  path: '/api/returns',
  tags: ['Returns'],
  summary: "Reads a council's SSDA903 returns and builds a baseline; nothing of them is kept",
  description:
    'What the files hold of children is in memory while they are read, and is forgotten with the answer, which has ' +
    'counts, rates and prices only. With `Accept: text/event-stream`: `progress` with `{step, rows}`, then `done` ' +
    'with the answer, or `failed` with problem details.',
  request: { body: { required: true, content: { 'application/json': { schema: readReturnsRequest } } } },
  responses: {
    200: jsonResponse('What was read, what was not, and what was built', returnsAnswerSchema),
    ...refusals,
    413: problemResponse('The files are larger than can be read together'),
  },
});

export const returnsRoutes = (threads: ReturnsThreads, log: Log) =>
  routes().openapi(read, async (c) => {
    const { files, choices = {} } = c.req.valid('json');
    const sent = files.map(({ name, base64 }) => ({ name, bytes: bytesOf(base64) }));
    if (wantsEvents(c)) {
      return streamWork(c, log, async (send, over) => {
        await send('progress', { step: 'reading', rows: 0 });
        return threads.run(sent, choices, (news) => void send('progress', news), over);
      }) as never;
    }
    return unlessBusy(c, async () =>
      c.json(await threads.run(sent, choices, () => undefined, hasGone(c)), 200),
    );
  });

/** In memory of its own, which can change hands between threads. */
function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  const decoded = Buffer.from(base64, 'base64');
  return new Uint8Array(decoded.buffer.slice(decoded.byteOffset, decoded.byteOffset + decoded.length));
}
