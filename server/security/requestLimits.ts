import type { HttpBindings } from '@hono/node-server';
import type { Context, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { MOST_RETURNS_MB } from '../../model/schema/returns.ts';
import { refuse } from '../problem.ts';
import { RequestTime } from '../requestTime.ts';

const MB = 1024 * 1024;
/** Scenarios come in with all their versions, published figures with those of every council. */
const MOST_IMPORT_MB = 32;
const IMPORT_PATHS = ['/api/scenarios/import', '/api/open-data'];
/** Returns of several years, with what base64 adds. */
const MOST_RETURNS_BODY_MB = Math.ceil((MOST_RETURNS_MB * 4) / 3) + 2;
const RETURNS_PATH = '/api/returns';

const atMost = (mb: number) =>
  bodyLimit({ maxSize: mb * MB, onError: (c) => refuse(c, 413, `A body may be ${mb} MB at most.`) });
const usual = atMost(1);
const ofImports = atMost(MOST_IMPORT_MB);
const ofReturns = atMost(MOST_RETURNS_BODY_MB);

/** Counted while it arrives, before anything is parsed. */
export const boundedBody: MiddlewareHandler = (c, next) => {
  if (c.req.path === RETURNS_PATH) return ofReturns(c, next);
  return IMPORT_PATHS.includes(c.req.path) ? ofImports(c, next) : usual(c, next);
};

export const boundedTime =
  (longestMs: number): MiddlewareHandler =>
  (_, next) =>
    RequestTime.within(longestMs, next);

/**
 * A form of another page can send text/plain or form data without asking first; JSON it cannot. So nothing
 * else is read, whatever a route would make of it.
 */
export const jsonBodiesOnly: MiddlewareHandler = async (c, next) => {
  const mediaType = c.req.header('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (mediaType !== 'application/json' && hasBody(c)) {
    return refuse(c, 415, 'Send JSON, as application/json.');
  }
  await next();
};

/**
 * Whether a body came with a request. Over a socket the headers say so (RFC 9112, section 6): the adapter for
 * Node has a stream for every method that may have a body, empty or not.
 */
function hasBody(c: Context): boolean {
  if (['GET', 'HEAD', 'OPTIONS'].includes(c.req.method) || c.req.raw.body === null) return false;
  const bindings = c.env as Partial<HttpBindings> | undefined;
  if (!bindings?.incoming) return true;
  const length = c.req.header('content-length');
  return c.req.header('transfer-encoding') !== undefined || (length !== undefined && Number(length) !== 0);
}
