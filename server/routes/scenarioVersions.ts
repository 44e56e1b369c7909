import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { fieldChange, scenarioVersion, scenarioVersionWhole } from '../../model/schema/storedScenario.ts';
import { problemResponse, refuse } from '../problem.ts';
import { changedFields } from '../store/own/changedFields.ts';
import { contentOf, scenarioRow, versionsAfter, versionWhole } from '../store/own/readScenario.ts';
import type { ScenarioStore } from '../store/own/scenarioStore.ts';
import { routes } from '../requests/routes.ts';
import { jsonResponse } from './json.ts';
import { idParameter } from './parameters.ts';
import { versionNumberText } from './versionQuery.ts';

const tags = ['Versions'];
const params = idParameter('Id of the scenario');
const oneVersion = params.extend({ version: versionNumberText('Number of the version') });
const noNumber = problemResponse('A version is not given as a number');

const listVersions = createRoute({
  operationId: 'listVersions',
  method: 'get',
  path: '/api/scenarios/{id}/versions',
  tags,
  summary: 'The versions of a scenario, the oldest first; a published one has none',
  request: { params },
  responses: {
    200: jsonResponse('The versions, without their contents', z.array(scenarioVersion)),
    404: problemResponse('There is no such scenario'),
  },
});

const readVersion = createRoute({
  operationId: 'readVersion',
  method: 'get',
  path: '/api/scenarios/{id}/versions/{version}',
  tags,
  summary: 'One version with its content, which never changes',
  request: { params: oneVersion },
  responses: {
    200: jsonResponse('The version', scenarioVersionWhole),
    404: problemResponse('There is no such version'),
    422: noNumber,
  },
});

const readChanges = createRoute({
  operationId: 'readChanges',
  method: 'get',
  path: '/api/scenarios/{id}/versions/{version}/changes',
  tags,
  summary: 'The fields in which two versions differ',
  request: {
    params: oneVersion,
    query: z.object({ to: versionNumberText('The other version') }),
  },
  responses: {
    200: jsonResponse('What one has to do to the first version to get the other', z.array(fieldChange)),
    404: problemResponse('There is no such version'),
    422: noNumber,
  },
});

export const versionRoutes = ({ db, published }: ScenarioStore) =>
  routes()
    .openapi(listVersions, async (c) => {
      const { id } = c.req.valid('param');
      if (await published.scenarios.find(id)) return c.json([], 200);
      if (!(await scenarioRow(db, id))) return refuse(c, 404, 'There is no such scenario.');
      return c.json(await versionsAfter(db, id), 200);
    })
    .openapi(readVersion, async (c) => {
      const { id, version } = c.req.valid('param');
      const whole = await versionWhole(db, id, version);
      return whole ? c.json(whole, 200) : refuse(c, 404, 'There is no such version.');
    })
    .openapi(readChanges, async (c) => {
      const { id, version } = c.req.valid('param');
      const from = await contentOf(db, id, version);
      const to = await contentOf(db, id, c.req.valid('query').to);
      if (!from || !to) return refuse(c, 404, 'There is no such version.');
      return c.json(changedFields(from, to), 200);
    });
