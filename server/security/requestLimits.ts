import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { HTTPException } from 'hono/http-exception';
import { timeout } from 'hono/timeout';
import { refuse } from '../problem.ts';

const MOST_BODY_BYTES = 1024 * 1024;
const LONGEST_REQUEST_MS = 30_000;

/** Counted while it arrives, before anything is parsed. */
export const boundedBody = bodyLimit({
  maxSize: MOST_BODY_BYTES,
  onError: (c) => refuse(c, 413, 'A body may be 1 MB at most.'),
});

export const boundedTime = timeout(LONGEST_REQUEST_MS, () => new HTTPException(503));

/**
 * A form of another page can send text/plain or form data without asking first; JSON it cannot. So nothing
 * else is read, whatever a route would make of it.
 */
export const jsonBodiesOnly: MiddlewareHandler = async (c, next) => {
  const hasBody = !['GET', 'HEAD', 'OPTIONS'].includes(c.req.method);
  const mediaType = c.req.header('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (hasBody && c.req.raw.body !== null && mediaType !== 'application/json') {
    return refuse(c, 415, 'Send JSON, as application/json.');
  }
  await next();
};
