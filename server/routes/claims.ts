import { createRoute, OpenAPIHono } from '@hono/zod-openapi';
import { z } from 'zod';
import { claimsSchema } from '../../model/schema/claims.ts';
import { reconciliationSchema } from '../../model/schema/reconciliation.ts';
import { problemResponse, refuse } from '../problem.ts';
import { storedReconciliation } from '../reconciliation/storedReconciliation.ts';
import type { Library } from '../store/library.ts';
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
  request: { params: authorityParameter },
  responses: {
    200: jsonResponse('The claims with their verdicts', reconciliationSchema),
    404: problemResponse('There are no claims of such an authority'),
  },
});

export function claimRoutes(library: Library) {
  // Published files stay as they are while the server runs.
  const remembered = new Map<string, ReturnType<typeof storedReconciliation>>();
  const reconciliation = (authority: string) => {
    const found = remembered.get(authority) ?? storedReconciliation(library, authority);
    remembered.set(authority, found);
    // What failed is tried again the next time; of what is not there nothing is kept.
    void found.then(
      (it) => it ?? remembered.delete(authority),
      () => remembered.delete(authority),
    );
    return found;
  };
  return new OpenAPIHono()
    .openapi(readClaims, async (c) => {
      const claims = await library.claims.find(c.req.valid('param').authority);
      return claims ? c.json(claims, 200) : refuse(c, 404, NO_CLAIMS);
    })
    .openapi(readReconciliation, async (c) => {
      const found = await reconciliation(c.req.valid('param').authority);
      return found ? c.json(found, 200) : refuse(c, 404, NO_CLAIMS);
    });
}
