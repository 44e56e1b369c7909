import type { Context } from 'hono';
import { streamSSE, type SSEStreamingApi } from 'hono/streaming';
import type { Log } from '../errors.ts';
import { TookTooLong } from '../jobs/projectInThread.ts';
import { brokeDown, type RunFailure } from '../jobs/runFailure.ts';
import { problemResponse, refuse } from '../problem.ts';
import { NobodyWaits } from './goalSeekRun.ts';
import { TOO_BUSY, TooBusyForMore } from './whatIfThreads.ts';

/** What every route about a comparison may refuse. */
export const refusals = {
  400: problemResponse('The body is not JSON'),
  413: problemResponse('The body is over 1 MB'),
  415: problemResponse('The body is not application/json'),
  422: problemResponse('What was sent cannot be used; all its problems are listed'),
  503: problemResponse('It took too long and was given up, or too much is under way'),
};

export const tooBusy = (c: Context) => refuse(c, 503, TOO_BUSY);

/** An answer, or that there is too much under way to work it out. */
export async function unlessBusy<T>(c: Context, work: () => Promise<T>) {
  try {
    return await work();
  } catch (error) {
    if (error instanceof TooBusyForMore) return tooBusy(c);
    // Nobody reads it.
    if (error instanceof NobodyWaits) return tooBusy(c);
    throw error;
  }
}

/** Whether whoever asked has gone. */
export const hasGone = (c: Context) => (): boolean => c.req.raw.signal.aborted;

export const wantsEvents = (c: Context): boolean =>
  c.req.header('Accept')?.includes('text/event-stream') ?? false;

/**
 * An answer as server-sent events: those that `work` sends on the way, then `done` with the answer or `failed`
 * with problem details. Whoever leaves ends the work.
 */
export const streamWork = (
  c: Context,
  log: Log,
  work: (send: (event: string, data: unknown) => Promise<void>, over: () => boolean) => Promise<unknown>,
) =>
  streamSSE(c, async (stream: SSEStreamingApi) => {
    const send = (event: string, data: unknown) => stream.writeSSE({ event, data: JSON.stringify(data) });
    try {
      await send('done', await work(send, () => stream.aborted));
    } catch (error) {
      if (!(error instanceof NobodyWaits)) await send('failed', failureOf(error, log));
    }
  });

function failureOf(error: unknown, log: Log): RunFailure {
  const unavailable = (detail: string): RunFailure => ({
    type: 'about:blank',
    title: 'Service Unavailable',
    status: 503,
    detail,
  });
  if (error instanceof TookTooLong) return unavailable('This took too long and was given up.');
  if (error instanceof TooBusyForMore) {
    return unavailable(TOO_BUSY);
  }
  return {
    ...brokeDown(error, log),
    detail: 'Something went wrong here. Quote the reference when you report it.',
  };
}
