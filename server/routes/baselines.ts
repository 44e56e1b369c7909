import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { baselineSchema } from '../../model/schema/baseline.ts';
import { problemResponse, refuse } from '../problem.ts';
import type { Library } from '../store/library.ts';
import { routes } from '../requests/routes.ts';
import { jsonResponse } from './json.ts';
import { idParameter } from './parameters.ts';

const summarySchema = z
  .object({ id: z.string(), name: z.string(), asOf: z.string(), authority: z.string() })
  .meta({ id: 'BaselineSummary' });

const listBaselines = createRoute({
  operationId: 'listBaselines',
  method: 'get',
  path: '/api/baselines',
  tags: ['Baselines'],
  summary: 'The stored baselines',
  responses: { 200: jsonResponse('The baselines', z.array(summarySchema)) },
});

const readBaseline = createRoute({
  operationId: 'readBaseline',
  method: 'get',
  path: '/api/baselines/{id}',
  tags: ['Baselines'],
  summary: 'One baseline, as its file',
  request: { params: idParameter('Id of the baseline') },
  responses: {
    200: jsonResponse('The baseline', baselineSchema),
    404: problemResponse('There is no such baseline'),
  },
});

export const baselineRoutes = ({ baselines }: Library) =>
  routes()
    .openapi(listBaselines, async (c) => {
      const stored = await baselines.list();
      return c.json(
        stored.map(({ authority, baseline: { id, name, asOf } }) => ({ id, name, asOf, authority })),
        200,
      );
    })
    .openapi(readBaseline, async (c) => {
      const stored = await baselines.find(c.req.valid('param').id);
      return stored ? c.json(stored.baseline, 200) : refuse(c, 404, 'There is no such baseline.');
    });
