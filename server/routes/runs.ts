import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { keepRunRequest, keptRun, keptRunWhole } from '../../model/schema/run.ts';
import { problemResponse, refuse } from '../problem.ts';
import { keepRun, keptRunWhole as wholeRun, runsOf, type FinishedSimulation } from '../store/own/keptRuns.ts';
import type { ScenarioStore } from '../store/own/scenarioStore.ts';
import { authorHeader } from './author.ts';
import { routes } from '../requests/routes.ts';
import { jsonResponse } from './json.ts';
import { pageOf, pageQuery } from './paging.ts';
import { idParameter } from './parameters.ts';
import { answerRefusal, writeRefusals } from './refusals.ts';

/** Finds a simulation that has ended well, by its id. */
export type FindSimulation = (id: string) => FinishedSimulation | undefined;

const tags = ['Runs'];

const keepRunRoute = createRoute({
  operationId: 'keepRun',
  method: 'post',
  path: '/api/runs',
  tags,
  summary: 'Keeps a finished simulation as a run of the version it simulated',
  request: {
    headers: authorHeader,
    body: { required: true, content: { 'application/json': { schema: keepRunRequest } } },
  },
  responses: {
    200: jsonResponse('It is kept already', keptRun),
    201: jsonResponse('It is kept', keptRun),
    ...writeRefusals,
  },
});

const listRuns = createRoute({
  operationId: 'listRuns',
  method: 'get',
  path: '/api/runs',
  tags,
  summary: 'The kept runs of a scenario, the latest first',
  request: { query: pageQuery.extend({ scenario: z.string().meta({ description: 'Id of the scenario' }) }) },
  responses: {
    200: jsonResponse('The runs, without their results', z.array(keptRun)),
    422: problemResponse('The query cannot be used'),
  },
});

const readRun = createRoute({
  operationId: 'readRun',
  method: 'get',
  path: '/api/runs/{id}',
  tags,
  summary: 'A kept run with its result, as it was made: it is never worked out anew',
  request: { params: idParameter('Id of the run') },
  responses: {
    200: jsonResponse('The run', keptRunWhole),
    404: problemResponse('There is no such run'),
  },
});

export const runRoutes = (store: ScenarioStore, findSimulation: FindSimulation) =>
  routes()
    .openapi(keepRunRoute, async (c) => {
      const author = c.req.valid('header')['x-author'];
      const { simulation: id, ...wanted } = c.req.valid('json');
      const simulation = findSimulation(id);
      if (!simulation) return answerRefusal(c, { why: 'unknown', what: 'simulation' });
      const kept = await keepRun(store, { ...wanted, simulation, author });
      if (!kept.ok) return answerRefusal(c, kept.refusal);
      return c.json(kept.value.run, kept.value.isNew ? 201 : 200);
    })
    .openapi(listRuns, async (c) => {
      const { scenario, ...page } = c.req.valid('query');
      return c.json(await runsOf(store.db, scenario, pageOf(page)), 200);
    })
    .openapi(readRun, async (c) => {
      const run = await wholeRun(store.db, c.req.valid('param').id);
      return run ? c.json(run, 200) : refuse(c, 404, 'There is no such run.');
    });
