import { createRoute } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { streamSSE } from 'hono/streaming';
import { z } from 'zod';
import { rangeSourcesSchema } from '../../model/schema/rangeSources.ts';
import { simulationStatusSchema } from '../../model/schema/simulationStatus.ts';
import { TooBusy, type SimulationJobs } from '../jobs/simulationJobs.ts';
import { problemResponse, refuse } from '../problem.ts';
import { BodyReader } from '../requests/bodyReader.ts';
import { routes } from '../requests/routes.ts';
import { RangeSourcesJobs } from '../simulations/rangeSourcesJobs.ts';
import { readSimulationRequest } from '../simulations/readSimulationRequest.ts';
import { simulationRequestSchema } from '../simulations/simulationRequest.ts';
import { statusAnswer } from '../simulations/statusAnswer.ts';
import { streamRun } from '../simulations/streamRun.ts';
import type { Library } from '../store/library.ts';
import { jsonResponse } from './json.ts';
import { idParameter } from './parameters.ts';

const tags = ['Simulations'];
const params = idParameter('Id of the simulation');
const unknown = problemResponse('There is no such simulation, or it has been forgotten');

const startSimulation = createRoute({
  operationId: 'startSimulation',
  method: 'post',
  path: '/api/simulations',
  tags,
  summary: 'Simulates a scenario, stored or sent along; equal requests share one run',
  request: {
    body: { required: true, content: { 'application/json': { schema: simulationRequestSchema } } },
  },
  responses: {
    200: jsonResponse('It has been run before: here is the result', simulationStatusSchema),
    202: jsonResponse('It is under way; follow its links', simulationStatusSchema),
    400: problemResponse('The body is not JSON'),
    413: problemResponse('The body is over 1 MB'),
    415: problemResponse('The body is not application/json'),
    422: problemResponse('What was sent cannot be used; all its problems are listed'),
    503: problemResponse('Too many simulations are waiting'),
  },
});

const readSimulation = createRoute({
  operationId: 'readSimulation',
  method: 'get',
  path: '/api/simulations/{id}',
  tags,
  summary: 'How far a simulation is, and its result once it is done',
  request: { params },
  responses: { 200: jsonResponse('The simulation', simulationStatusSchema), 404: unknown },
});

const cancelSimulation = createRoute({
  operationId: 'cancelSimulation',
  method: 'delete',
  path: '/api/simulations/{id}',
  tags,
  summary: 'Cancels a simulation for everybody who waits for it; one that has ended stays as it is',
  request: { params },
  responses: { 200: jsonResponse('The simulation, as it ended', simulationStatusSchema), 404: unknown },
});

const readEvents = createRoute({
  operationId: 'readSimulationEvents',
  method: 'get',
  path: '/api/simulations/{id}/events',
  tags,
  summary: 'A simulation as server-sent events; when the last listener leaves, it is cancelled',
  description:
    '`progress` with `{done, of}`; `quick` with the result of the first 200 replications; then one of `done` ' +
    'with the result, `failed` with problem details, `cancelled` with `{id}`. Results are as in `result` of ' +
    'the simulation. Then the stream ends, and there is no more to come: do not connect again.',
  request: { params },
  responses: {
    200: { description: 'Events', content: { 'text/event-stream': { schema: z.string() } } },
    404: unknown,
  },
});

const readRangeSources = createRoute({
  operationId: 'readRangeSources',
  method: 'get',
  path: '/api/simulations/{id}/range-sources',
  tags,
  summary: 'How much of the range is chance, assumption and drift',
  description:
    'Starts the runs it takes, which go behind all others, and answers how far they are: ask again until they are done.',
  request: { params },
  responses: { 200: jsonResponse('The parts that have been run', rangeSourcesSchema), 404: unknown },
});

export function simulationRoutes(library: Library, jobs: SimulationJobs) {
  const rangeSources = new RangeSourcesJobs(jobs);
  const noSuch = (c: Context) => refuse(c, 404, 'There is no such simulation, or it has been forgotten.');

  const body = new BodyReader(readSimulationRequest(library));

  return routes()
    .openapi(
      startSimulation,
      (c) => {
        try {
          const run = jobs.start(body.of(c));
          return statusAnswer(c, run, run.state === 'done' ? 200 : 202);
        } catch (error) {
          if (!(error instanceof TooBusy)) throw error;
          return refuse(c, 503, 'Too many simulations are waiting. Try again in a moment.');
        }
      },
      body.hook,
    )
    .openapi(readSimulation, (c) => {
      const run = jobs.find(c.req.valid('param').id);
      return run ? statusAnswer(c, run, 200) : noSuch(c);
    })
    .openapi(cancelSimulation, (c) => {
      const run = jobs.find(c.req.valid('param').id);
      run?.end({ state: 'cancelled' });
      return run ? statusAnswer(c, run, 200) : noSuch(c);
    })
    .openapi(readEvents, (c) => {
      const run = jobs.find(c.req.valid('param').id);
      return run ? streamSSE(c, (stream) => streamRun(stream, run)) : noSuch(c);
    })
    .openapi(readRangeSources, (c) => {
      const run = jobs.find(c.req.valid('param').id);
      if (!run || run.state === 'cancelled') return noSuch(c);
      return c.json(rangeSources.ask(run), 200);
    });
}
