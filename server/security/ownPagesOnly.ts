import type { MiddlewareHandler } from 'hono';
import { refuse } from '../problem.ts';

/**
 * Refuses what other pages in the same browser send. They can reach 127.0.0.1 and, without reading the
 * answer, still have an effect or make us work. Scripts outside a browser send neither header and pass.
 */
export const ownPagesOnly: MiddlewareHandler = async (c, next) => {
  const host = c.req.header('host') ?? new URL(c.req.url).host;
  const origin = c.req.header('origin');
  const foreignOrigin = origin !== undefined && origin.toLowerCase() !== `http://${host.toLowerCase()}`;
  if (foreignOrigin || (comesFromElsewhere(c.req.header('sec-fetch-site')) && !isFollowedLink(c.req))) {
    return refuse(c, 403, 'Requests from other pages are not taken.');
  }
  await next();
};

/** Same-site is elsewhere too: another port of localhost is another program. */
const comesFromElsewhere = (site: string | undefined): boolean =>
  site !== undefined && site !== 'same-origin' && site !== 'none';

/** A person following a link to us in a window of its own; it carries nothing and is read by nobody else. */
const isFollowedLink = (request: { method: string; header: (name: string) => string | undefined }): boolean =>
  request.method === 'GET' &&
  request.header('sec-fetch-mode') === 'navigate' &&
  request.header('sec-fetch-dest') === 'document';
