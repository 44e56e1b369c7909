import { OpenAPIHono, type RouteConfig } from '@hono/zod-openapi';
import type { Context, Next } from 'hono';
import type { BodyReader } from './bodyReader.ts';
import { readRequest, type Wanted } from './readRequest.ts';

type Handler = (c: Context, next: Next) => unknown;

/**
 * Routes whose requests are read whole: query, address, headers and body, with all problems in one answer and each
 * file in a body looked at once. The framework would read one part after another, and stop at the first that is
 * wrong. The third argument of `openapi` is the `hook` of a `BodyReader` for a body with files in it.
 */
export function routes(): OpenAPIHono {
  const app = new OpenAPIHono();
  const { openapi } = app;
  const reading = (route: RouteConfig, handler: Handler, reader?: BodyReader<unknown>) => {
    app.openAPIRegistry.registerPath(route);
    const { request, ...rest } = route;
    return openapi({ ...rest, hide: true }, (async (c: Context, next: Next) => {
      const refusal = request && (await readRequest(c, request as Wanted, reader));
      return refusal ?? handler(c, next);
    }) as never);
  };
  app.openapi = reading as unknown as typeof openapi;
  return app;
}
