import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import {
  ownClaimsSchema,
  ownClaimsVersion,
  ownClaimsVersionWhole as wholeSchema,
} from '../../model/schema/ownClaims.ts';
import { problemResponse, refuse } from '../problem.ts';
import { routes } from '../requests/routes.ts';
import { etagOf } from '../store/own/etags.ts';
import type { ScenarioStore } from '../store/own/scenarioStore.ts';
import {
  findOwnClaims,
  listOwnClaims,
  ownClaimsVersions,
  ownClaimsVersionWhole,
} from '../store/ownClaims/readOwnClaims.ts';
import { jsonResponse } from './json.ts';
import { versionNumberText } from './versionQuery.ts';

const tags = ['Own claims'];
const authority = z.object({ authority: z.string().meta({ description: 'Id of the authority' }) });
export const ownClaimsParams = authority.extend({ id: z.string().meta({ description: 'Id of the claims' }) });
const NOT_THERE = 'There are no such claims.';
const unknown = problemResponse('There are no such claims');

const list = createRoute({
  operationId: 'listOwnClaims',
  method: 'get',
  path: '/api/authorities/{authority}/own-claims',
  tags,
  summary: 'Claims that people have added for their own papers, retired ones too',
  request: { params: authority },
  responses: { 200: jsonResponse('The claims, in the order they were added', z.array(ownClaimsSchema)) },
});

const read = createRoute({
  operationId: 'readOwnClaims',
  method: 'get',
  path: '/api/authorities/{authority}/own-claims/{id}',
  tags,
  summary: 'Claims of one own paper; `ETag` is what the next save names',
  request: { params: ownClaimsParams },
  responses: { 200: jsonResponse('The claims', ownClaimsSchema), 404: unknown },
});

const versions = createRoute({
  operationId: 'listOwnClaimsVersions',
  method: 'get',
  path: '/api/authorities/{authority}/own-claims/{id}/versions',
  tags,
  summary: 'Who added, changed, retired or brought back these claims, and when',
  request: { params: ownClaimsParams },
  responses: {
    200: jsonResponse('The versions, the first one first', z.array(ownClaimsVersion)),
    404: unknown,
  },
});

const version = createRoute({
  operationId: 'readOwnClaimsVersion',
  method: 'get',
  path: '/api/authorities/{authority}/own-claims/{id}/versions/{version}',
  tags,
  summary: 'One version with its claims, which never changes',
  request: { params: ownClaimsParams.extend({ version: versionNumberText('Number of the version') }) },
  responses: {
    200: jsonResponse('The version', wholeSchema),
    404: unknown,
    422: problemResponse('The version is no number'),
  },
});

export const ownClaimRoutes = ({ db }: ScenarioStore) =>
  routes()
    .openapi(list, async (c) => c.json(await listOwnClaims(db, c.req.valid('param').authority), 200))
    .openapi(read, async (c) => {
      const { authority, id } = c.req.valid('param');
      const found = await findOwnClaims(db, authority, id);
      if (!found) return refuse(c, 404, NOT_THERE);
      c.header('ETag', etagOf(found.version, found.status));
      return c.json(found, 200);
    })
    .openapi(versions, async (c) => {
      const { authority, id } = c.req.valid('param');
      if (!(await findOwnClaims(db, authority, id))) return refuse(c, 404, NOT_THERE);
      return c.json(await ownClaimsVersions(db, id), 200);
    })
    .openapi(version, async (c) => {
      const { authority, id, version } = c.req.valid('param');
      const found =
        (await findOwnClaims(db, authority, id)) && (await ownClaimsVersionWhole(db, id, version));
      return found ? c.json(found, 200) : refuse(c, 404, NOT_THERE);
    });
