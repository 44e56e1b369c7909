import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { scenarioSchema } from '../../model/schema/scenario.ts';
import { scenarioStatus, scenarioSummary } from '../../model/schema/storedScenario.ts';
import { problemResponse, refuse } from '../problem.ts';
import { combinedLibrary } from '../store/combinedLibrary.ts';
import { etagOf } from '../store/own/etags.ts';
import { listScenarios as listOf } from '../store/own/listScenarios.ts';
import { publishedSummary } from '../store/own/listedPart.ts';
import { ownSummaries } from '../store/own/ownSummaries.ts';
import { scenarioRow } from '../store/own/readScenario.ts';
import type { ScenarioStore } from '../store/own/scenarioStore.ts';
import { routes } from '../requests/routes.ts';
import { jsonResponse } from './json.ts';
import { pageOf, pageQuery, tellTotal } from './paging.ts';
import { idParameter } from './parameters.ts';
import { versionQuery } from './versionQuery.ts';

const tags = ['Scenarios'];
const params = idParameter('Id of the scenario');
const unknown = problemResponse('There is no such scenario or version');

const text = (description: string) =>
  z.string().max(300, 'At most 300 characters.').optional().meta({ description });

const listScenarios = createRoute({
  operationId: 'listScenarios',
  method: 'get',
  path: '/api/scenarios',
  tags,
  summary: 'The library: published scenarios, then own ones by name',
  description: 'A page of it; `X-Total-Count` says how many there are in all.',
  request: {
    query: pageQuery.extend({
      q: text('Words that are all in the name, the purpose or the tags'),
      tag: text('A whole tag'),
      status: scenarioStatus.optional().meta({ description: 'Only own scenarios have one' }),
      baseline: text('Id of the baseline'),
      origin: scenarioSummary.shape.origin.optional(),
    }),
  },
  responses: {
    200: jsonResponse('The scenarios', z.array(scenarioSummary)),
    422: problemResponse('The query cannot be used'),
  },
});

const readScenario = createRoute({
  operationId: 'readScenario',
  method: 'get',
  path: '/api/scenarios/{id}',
  tags,
  summary: 'One scenario, as its file',
  description: 'The `ETag` of an own scenario is what a save of it names in `If-Match`.',
  request: { params, query: versionQuery },
  responses: {
    200: jsonResponse('The scenario', scenarioSchema),
    404: unknown,
    422: problemResponse('The version is no number'),
  },
});

const readSummary = createRoute({
  operationId: 'readScenarioSummary',
  method: 'get',
  path: '/api/scenarios/{id}/summary',
  tags,
  summary: 'One scenario as the list shows it: status, version, who changed it and when',
  request: { params },
  responses: { 200: jsonResponse('The scenario', scenarioSummary), 404: unknown },
});

export function scenarioRoutes(store: ScenarioStore) {
  const library = combinedLibrary(store);
  return routes()
    .openapi(listScenarios, async (c) => {
      const { limit, offset, ...wanted } = c.req.valid('query');
      const { scenarios, total } = await listOf(store, wanted, pageOf({ limit, offset }));
      tellTotal(c, total);
      return c.json(scenarios, 200);
    })
    .openapi(readScenario, async (c) => {
      const { id } = c.req.valid('param');
      const { version } = c.req.valid('query');
      const scenario = await library.scenarios.find(id, version);
      if (!scenario) return refuse(c, 404, 'There is no such scenario or version.');
      const row = version === undefined ? await scenarioRow(store.db, id) : undefined;
      if (row) c.header('ETag', etagOf(row.current_version, row.status));
      return c.json(scenario, 200);
    })
    .openapi(readSummary, async (c) => {
      const { id } = c.req.valid('param');
      const published = await store.published.scenarios.find(id);
      if (published) return c.json(publishedSummary(published), 200);
      const row = await scenarioRow(store.db, id);
      if (!row) return refuse(c, 404, 'There is no such scenario.');
      c.header('ETag', etagOf(row.current_version, row.status));
      const [summary] = await ownSummaries(store.db, [row]);
      return c.json(summary!, 200);
    });
}
