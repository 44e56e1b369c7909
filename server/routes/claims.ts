import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { claimsSchema } from '../../model/schema/claims.ts';
import { reconciliationSchema } from '../../model/schema/reconciliation.ts';
import { simulationStatusSchema } from '../../model/schema/simulationStatus.ts';
import { ALL_KINDS } from '../../model/stochastic/replicate.ts';
import { TooBusy, type SimulationJobs } from '../jobs/simulationJobs.ts';
import { DEFAULT_SEED } from '../jobs/wantedRun.ts';
import { problemResponse, refuse } from '../problem.ts';
import { besideOfStored, besideRequest } from '../reconciliation/besideOfStored.ts';
import { rememberedReconciliations } from '../reconciliation/rememberedReconciliations.ts';
import { noClaims } from '../reconciliation/storedReconciliation.ts';
import { routes } from '../requests/routes.ts';
import { statusAnswer } from '../simulations/statusAnswer.ts';
import { combinedLibrary } from '../store/combinedLibrary.ts';
import type { ScenarioStore } from '../store/own/scenarioStore.ts';
import { listOwnClaims } from '../store/ownClaims/readOwnClaims.ts';
import { jsonResponse } from './json.ts';

const authorityParameter = z.object({ authority: z.string().meta({ description: 'Id of the authority' }) });
const NO_AUTHORITY = 'There is no such authority with a register.';

const readClaims = createRoute({
  operationId: 'readClaims',
  method: 'get',
  path: '/api/authorities/{authority}/claims',
  tags: ['Claims'],
  summary: 'What the papers of an authority claim, as their file',
  request: { params: authorityParameter },
  responses: {
    200: jsonResponse('The claims', claimsSchema),
    404: problemResponse('There is no such authority with a register'),
  },
});

const readReconciliation = createRoute({
  operationId: 'readReconciliation',
  method: 'get',
  path: '/api/authorities/{authority}/reconciliation',
  tags: ['Claims'],
  summary:
    'Every claim recomputed: holds, off by, contradicts or cannot be checked, with the model beside it',
  description: 'Claims of own papers in use come after the published ones, each with the paper in `own`.',
  request: { params: authorityParameter },
  responses: {
    200: jsonResponse('The claims with their verdicts', reconciliationSchema),
    404: problemResponse('There is no such authority with a register'),
  },
});

const simulateBeside = createRoute({
  operationId: 'simulateBesideClaim',
  method: 'post',
  path: '/api/authorities/{authority}/reconciliation/simulations',
  tags: ['Claims'],
  summary: 'Simulates what stands beside a claim, for its range; follow the links of the answer',
  request: {
    params: authorityParameter,
    body: { required: true, content: { 'application/json': { schema: besideRequest } } },
  },
  responses: {
    200: jsonResponse('It has been run before: here is the result', simulationStatusSchema),
    202: jsonResponse('It is under way; follow its links', simulationStatusSchema),
    400: problemResponse('The body is not JSON'),
    404: problemResponse('There is no such claim, or nothing beside it'),
    422: problemResponse('What was sent cannot be used; all its problems are listed'),
    503: problemResponse('Too many simulations are waiting'),
  },
});

export function claimRoutes(store: ScenarioStore, jobs: SimulationJobs) {
  const library = combinedLibrary(store);
  const reconciliation = rememberedReconciliations(library);
  return routes()
    .openapi(readClaims, async (c) => {
      const { authority } = c.req.valid('param');
      const claims = await library.claims.find(authority);
      if (claims) return c.json(claims, 200);
      // Claims rest on a register: where there is one, there may be none yet.
      return (await library.evidence.find(authority))
        ? c.json(noClaims(authority), 200)
        : refuse(c, 404, NO_AUTHORITY);
    })
    .openapi(readReconciliation, async (c) => {
      const { authority } = c.req.valid('param');
      const found = await reconciliation(authority, await listOwnClaims(store.db, authority));
      return found ? c.json(found, 200) : refuse(c, 404, NO_AUTHORITY);
    })
    .openapi(simulateBeside, async (c) => {
      const { authority } = c.req.valid('param');
      const input = await besideOfStored(store, library, authority, c.req.valid('json'));
      if (!input) return refuse(c, 404, 'There is no such claim, or nothing beside it.');
      try {
        const run = jobs.start({ input, seed: DEFAULT_SEED, replications: null, kinds: ALL_KINDS });
        return statusAnswer(c, run, run.state === 'done' ? 200 : 202);
      } catch (error) {
        if (!(error instanceof TooBusy)) throw error;
        return refuse(c, 503, 'Too many simulations are waiting. Try again in a moment.');
      }
    });
}
