import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { scenarioExport } from '../../model/schema/storedScenario.ts';
import { problemResponse, refuse } from '../problem.ts';
import { exportScenarios } from '../store/own/exportScenarios.ts';
import { importScenarios } from '../store/own/importScenarios.ts';
import { readExport } from '../store/own/readExport.ts';
import type { ScenarioStore } from '../store/own/scenarioStore.ts';
import { judgingStore } from '../whatif/impactRun.ts';
import type { WhatIfThreads } from '../whatif/whatIfThreads.ts';
import { authorHeader } from './author.ts';
import { BodyReader } from '../requests/bodyReader.ts';
import { routes } from '../requests/routes.ts';
import { jsonResponse } from './json.ts';
import { answerRefusal, writeRefusals } from './refusals.ts';

const tags = ['Scenarios'];

const exportRoute = createRoute({
  operationId: 'exportScenarios',
  method: 'get',
  path: '/api/scenarios/export',
  tags,
  summary: 'Own scenarios with all their versions, as a file',
  request: {
    query: z.object({
      ids: z.string().meta({ description: 'Ids of own scenarios, with commas between them' }),
    }),
  },
  responses: {
    200: jsonResponse('The file', scenarioExport),
    404: problemResponse('One of them is no own scenario'),
    422: problemResponse('The query cannot be used'),
  },
});

const importRoute = createRoute({
  operationId: 'importScenarios',
  method: 'post',
  path: '/api/scenarios/import',
  tags,
  summary: 'Takes in such a file, whole or not at all; nothing that is here is written over',
  request: {
    headers: authorHeader,
    body: { required: true, content: { 'application/json': { schema: scenarioExport } } },
  },
  responses: {
    201: jsonResponse('What was taken in', z.object({ ids: z.array(z.string()) })),
    ...writeRefusals,
  },
});

export function scenarioFileRoutes(store: ScenarioStore, threads: WhatIfThreads) {
  const file = new BodyReader((body) => readExport(store.published, body));

  return routes()
    .openapi(exportRoute, async (c) => {
      const answer = await exportScenarios(store, c.req.valid('query').ids.split(',').filter(Boolean));
      if (!answer.ok)
        return refuse(c, 404, 'One of these is no own scenario; published ones are files already.');
      c.header('Content-Disposition', 'attachment; filename="carecast-scenarios.json"');
      return c.json(answer.file, 200);
    })
    .openapi(
      importRoute,
      async (c) => {
        const judging = judgingStore(store, threads);
        const taken = await importScenarios(judging, file.of(c), c.req.valid('header')['x-author']);
        return taken.ok ? c.json({ ids: taken.value }, 201) : answerRefusal(c, taken.refusal);
      },
      file.hook,
    );
}
