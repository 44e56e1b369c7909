import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { ENGINE_VERSION } from '../../model/version.ts';
import { APP_VERSION } from '../version.ts';
import { routes } from '../requests/routes.ts';
import { jsonResponse } from './json.ts';

const healthSchema = z
  .object({ status: z.literal('ok'), version: z.string(), engineVersion: z.string() })
  .meta({ id: 'Health' });

const readHealth = createRoute({
  operationId: 'readHealth',
  method: 'get',
  path: '/api/health',
  tags: ['Server'],
  summary: 'Whether the server runs, and which versions',
  responses: { 200: jsonResponse('It runs', healthSchema) },
});

export const healthRoutes = () =>
  routes().openapi(readHealth, (c) =>
    c.json({ status: 'ok' as const, version: APP_VERSION, engineVersion: ENGINE_VERSION }, 200),
  );
