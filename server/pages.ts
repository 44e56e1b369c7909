import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import type { MiddlewareHandler } from 'hono';
import { answerWrongMethod } from './errors.ts';
import { refuse } from './problem.ts';

const ONE_YEAR_SECONDS = 31_536_000;
const ALWAYS_ASK_AGAIN = 'no-cache';
const READING = ['GET', 'HEAD'];

/**
 * The built page. Names under /assets/ hold a hash of their content, so they are kept for good; everything
 * else is asked for again. An address that is no file and not the API's is a screen, and opens the page.
 */
export function pages(folder: string): MiddlewareHandler {
  if (!existsSync(join(folder, 'index.html'))) return notBuilt;
  const file = (cacheControl: string, path?: string): MiddlewareHandler => {
    const serve = serveStatic({ root: folder, ...(path && { path }) });
    return async (c, next) => {
      const found = await serve(c, next);
      // Only on a file that is there: a missing one may come with the next build.
      if (found instanceof Response) found.headers.set('Cache-Control', cacheControl);
      return found;
    };
  };
  const hashed = file(`public, max-age=${ONE_YEAR_SECONDS}, immutable`);
  const plain = file(ALWAYS_ASK_AGAIN);
  const page = file(ALWAYS_ASK_AGAIN, 'index.html');

  return async (c, next) => {
    const { path, method } = c.req;
    if (isApi(path)) return next();
    if (!READING.includes(method)) return answerWrongMethod(c, READING);
    if (path.startsWith('/assets/')) return hashed(c, next);
    return looksLikeFile(path) ? plain(c, next) : page(c, next);
  };
}

const notBuilt: MiddlewareHandler = async (c, next) =>
  isApi(c.req.path) ? next() : refuse(c, 404, 'The page has not been built: run npm start.');

const isApi = (path: string): boolean => path === '/api' || path.startsWith('/api/');
const looksLikeFile = (path: string): boolean => path.slice(path.lastIndexOf('/')).includes('.');
