import type { OpenAPIHono } from '@hono/zod-openapi';
import { APP_VERSION } from '../version.ts';

export const DESCRIPTION_PATH = '/api/openapi.json';

/** The API as an OpenAPI 3.1 document, made of the schemas that the routes check with. */
export function openApiDocument(app: OpenAPIHono) {
  const document = app.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'Carecast',
      version: APP_VERSION,
      description:
        "Forecasts of children looked after and placement spend under a council's plans. " +
        'Refusals are problem details (RFC 9457) that name paths and never repeat what was sent.',
    },
    servers: [{ url: '/' }],
  });
  return withPlainPatterns(document);
}

/** The generator writes a regular expression with its flags, as in "^a$/u"; JSON Schema takes it without. */
function withPlainPatterns<T>(document: T): T {
  const text = JSON.stringify(document, (key, value: unknown) =>
    key === 'pattern' && typeof value === 'string' ? value.replace(/\/[a-z]+$/, '') : value,
  );
  return JSON.parse(text) as T;
}
