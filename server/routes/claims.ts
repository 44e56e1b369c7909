import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { claimsSchema } from '../../model/schema/claims.ts';
import { reconciliationSchema } from '../../model/schema/reconciliation.ts';
import { problemResponse, refuse } from '../problem.ts';
import { rememberedReconciliations } from '../reconciliation/rememberedReconciliations.ts';
import { routes } from '../requests/routes.ts';
import { combinedLibrary } from '../store/combinedLibrary.ts';
import type { ScenarioStore } from '../store/own/scenarioStore.ts';
import { listOwnClaims } from '../store/ownClaims/readOwnClaims.ts';
import { jsonResponse } from './json.ts';

const authorityParameter = z.object({ authority: z.string().meta({ description: 'Id of the authority' }) });
const NO_CLAIMS = 'There are no claims of such an authority.';

const readClaims = createRoute({
  operationId: 'readClaims',
  method: 'get',
  path: '/api/authorities/{authority}/claims',
  tags: ['Claims'],
  summary: 'What the papers of an authority claim, as their file',
  request: { params: authorityParameter },
  responses: {
    200: jsonResponse('The claims', claimsSchema),
    404: problemResponse('There are no claims of such an authority'),
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
    404: problemResponse('There are no claims of such an authority'),
  },
});

export function claimRoutes(store: ScenarioStore) {
  const library = combinedLibrary(store);
  const reconciliation = rememberedReconciliations(library);
  return routes()
    .openapi(readClaims, async (c) => {
      const claims = await library.claims.find(c.req.valid('param').authority);
      return claims ? c.json(claims, 200) : refuse(c, 404, NO_CLAIMS);
    })
    .openapi(readReconciliation, async (c) => {
      const { authority } = c.req.valid('param');
      const found = await reconciliation(authority, await listOwnClaims(store.db, authority));
      return found ? c.json(found, 200) : refuse(c, 404, NO_CLAIMS);
    });
}
