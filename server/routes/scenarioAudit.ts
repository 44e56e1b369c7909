import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { auditEntry } from '../../model/schema/audit.ts';
import { problemResponse, refuse } from '../problem.ts';
import { auditOf } from '../store/own/auditLog.ts';
import { scenarioRow } from '../store/own/readScenario.ts';
import type { ScenarioStore } from '../store/own/scenarioStore.ts';
import { routes } from '../requests/routes.ts';
import { jsonResponse } from './json.ts';
import { pageOf, pageQuery, tellTotal } from './paging.ts';
import { idParameter } from './parameters.ts';

/** A working copy is saved every few seconds, and each save has its entry. */
const USUAL_LIMIT = 200;

const readAudit = createRoute({
  operationId: 'readAudit',
  method: 'get',
  path: '/api/scenarios/{id}/audit',
  tags: ['Scenarios'],
  summary: 'Every write of a scenario, the latest first: who, when and which fields',
  description: 'A page of it; `X-Total-Count` says how many there are in all.',
  request: { params: idParameter('Id of the scenario'), query: pageQuery },
  responses: {
    200: jsonResponse('The writes', z.array(auditEntry)),
    404: problemResponse('There is no such scenario'),
    422: problemResponse('The query cannot be used'),
  },
});

export const auditRoutes = ({ db, published }: ScenarioStore) =>
  routes().openapi(readAudit, async (c) => {
    const { id } = c.req.valid('param');
    const known = (await published.scenarios.find(id)) ?? (await scenarioRow(db, id));
    if (!known) return refuse(c, 404, 'There is no such scenario.');
    const { entries, total } = await auditOf(db, id, pageOf(c.req.valid('query'), USUAL_LIMIT));
    tellTotal(c, total);
    return c.json(entries, 200);
  });
