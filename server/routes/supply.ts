import { createRoute } from '@hono/zod-openapi';
import { supplySchema } from '../../model/schema/supply.ts';
import { problemResponse, refuse } from '../problem.ts';
import type { Library } from '../store/library.ts';
import { routes } from '../requests/routes.ts';
import { jsonResponse } from './json.ts';
import { idParameter } from './parameters.ts';

const readSupply = createRoute({
  operationId: 'readSupply',
  method: 'get',
  path: '/api/supply/{id}',
  tags: ['Placements'],
  summary: 'The places an authority has, plans and buys, and the decisions that are compared',
  request: { params: idParameter('Id of the baseline') },
  responses: {
    200: jsonResponse('The supply file', supplySchema),
    404: problemResponse('Nothing is known of the places of such a baseline'),
  },
});

export const supplyRoutes = ({ supply }: Library) =>
  routes().openapi(readSupply, async (c) => {
    const found = await supply.find(c.req.valid('param').id);
    return found ? c.json(found, 200) : refuse(c, 404, 'Nothing is known of the places of such a baseline.');
  });
