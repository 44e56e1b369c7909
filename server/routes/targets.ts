import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { targetsSchema } from '../../model/schema/targets.ts';
import { problemResponse, refuse } from '../problem.ts';
import type { Library } from '../store/library.ts';
import { routes } from '../requests/routes.ts';
import { jsonResponse } from './json.ts';
import { idParameter } from './parameters.ts';

const summarySchema = z
  .object({ baseline: z.string(), targets: z.number().int().meta({ description: 'How many targets' }) })
  .meta({ id: 'TargetsSummary' });

const listTargets = createRoute({
  operationId: 'listTargets',
  method: 'get',
  path: '/api/targets',
  tags: ['Targets'],
  summary: 'The baselines that have targets',
  responses: { 200: jsonResponse('One entry a baseline', z.array(summarySchema)) },
});

const readTargets = createRoute({
  operationId: 'readTargets',
  method: 'get',
  path: '/api/targets/{id}',
  tags: ['Targets'],
  summary: 'The targets of a baseline, as their file',
  request: { params: idParameter('Id of the baseline') },
  responses: {
    200: jsonResponse('The targets', targetsSchema),
    404: problemResponse('There are no targets for such a baseline'),
  },
});

export const targetRoutes = ({ targets }: Library) =>
  routes()
    .openapi(listTargets, async (c) => {
      const files = await targets.list();
      return c.json(
        files.map((file) => ({ baseline: file.baseline, targets: file.targets.length })),
        200,
      );
    })
    .openapi(readTargets, async (c) => {
      const file = await targets.find(c.req.valid('param').id);
      return file ? c.json(file, 200) : refuse(c, 404, 'There are no targets for such a baseline.');
    });
