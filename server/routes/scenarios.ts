import { createRoute, OpenAPIHono } from '@hono/zod-openapi';
import { z } from 'zod';
import { scenarioSchema, type Scenario } from '../../model/schema/scenario.ts';
import { problemResponse, refuse } from '../problem.ts';
import type { Library } from '../store/library.ts';
import { jsonResponse } from './json.ts';
import { idParameter } from './parameters.ts';

const { shape } = scenarioSchema;

const summarySchema = z
  .object({
    id: shape.id,
    name: shape.name,
    baseline: shape.baseline,
    compareWith: z.string().nullable().meta({ description: 'Null: the baseline with no measures' }),
    purpose: shape.purpose,
    basis: shape.basis,
    tags: z.array(z.string()),
    horizon: shape.horizon,
    measures: z.number().int().meta({ description: 'How many measures it has' }),
  })
  .meta({ id: 'ScenarioSummary' });
export type ScenarioSummary = z.infer<typeof summarySchema>;

const listScenarios = createRoute({
  operationId: 'listScenarios',
  method: 'get',
  path: '/api/scenarios',
  tags: ['Scenarios'],
  summary: 'The stored scenarios',
  responses: { 200: jsonResponse('The scenarios', z.array(summarySchema)) },
});

const readScenario = createRoute({
  operationId: 'readScenario',
  method: 'get',
  path: '/api/scenarios/{id}',
  tags: ['Scenarios'],
  summary: 'One scenario, as its file',
  request: { params: idParameter('Id of the scenario') },
  responses: {
    200: jsonResponse('The scenario', scenarioSchema),
    404: problemResponse('There is no such scenario'),
  },
});

export const scenarioRoutes = ({ scenarios }: Library) =>
  new OpenAPIHono()
    .openapi(listScenarios, async (c) => c.json((await scenarios.list()).map(summaryOf), 200))
    .openapi(readScenario, async (c) => {
      const scenario = await scenarios.find(c.req.valid('param').id);
      return scenario ? c.json(scenario, 200) : refuse(c, 404, 'There is no such scenario.');
    });

const summaryOf = (scenario: Scenario): ScenarioSummary => ({
  id: scenario.id,
  name: scenario.name,
  baseline: scenario.baseline,
  compareWith: scenario.compareWith ?? null,
  purpose: scenario.purpose,
  basis: scenario.basis,
  tags: scenario.tags ?? [],
  horizon: scenario.horizon,
  measures: scenario.measures.length,
});
