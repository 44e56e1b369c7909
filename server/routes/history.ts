import { createRoute } from '@hono/zod-openapi';
import { historySchema } from '../../model/schema/history.ts';
import { problemResponse, refuse } from '../problem.ts';
import type { Library } from '../store/library.ts';
import { routes } from '../requests/routes.ts';
import { jsonResponse } from './json.ts';
import { idParameter } from './parameters.ts';

const readHistory = createRoute({
  operationId: 'readHistory',
  method: 'get',
  path: '/api/history/{id}',
  tags: ['History'],
  summary: 'Published counts and sums by date that lead up to a baseline',
  request: { params: idParameter('Id of the baseline') },
  responses: {
    200: jsonResponse('The series', historySchema),
    404: problemResponse('There is no history for such a baseline'),
  },
});

export const historyRoutes = ({ history }: Library) =>
  routes().openapi(readHistory, async (c) => {
    const series = await history.find(c.req.valid('param').id);
    return series ? c.json(series, 200) : refuse(c, 404, 'There is no history for such a baseline.');
  });
