import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { FILE_BOUNDS } from '../../model/schema/bounds.ts';
import {
  authorityFilesSchema,
  authorityVersionSchema,
  keepFilesRequest,
  keepFromOpenDataRequest,
  ownAuthoritySchema,
} from '../../model/schema/ownAuthority.ts';
import { parseShape } from '../../model/schema/parse.ts';
import type { Parsed } from '../../model/schema/problem.ts';
import { openBaselineOf } from '../openData/openBaselineOf.ts';
import { problemResponse, refuse, refuseInvalid } from '../problem.ts';
import { BodyReader } from '../requests/bodyReader.ts';
import { routes } from '../requests/routes.ts';
import { checkAuthorityFiles } from '../store/authorities/checkAuthorityFiles.ts';
import { keepAuthority, type AuthorityToKeep } from '../store/authorities/keepAuthority.ts';
import {
  authorityVersionWhole,
  listOwnAuthorities,
  versionsOfAuthority,
} from '../store/authorities/readAuthorities.ts';
import type { OpenDataSets } from '../store/openData/openDataSets.ts';
import type { ScenarioStore } from '../store/own/scenarioStore.ts';
import { authorHeader } from './author.ts';
import { jsonResponse } from './json.ts';
import { noFigures } from './openData.ts';
import { idParameter } from './parameters.ts';
import { answerRefusal, writeRefusals } from './refusals.ts';

const tags = ['Authorities'];

const list = createRoute({
  operationId: 'listAuthorities',
  method: 'get',
  path: '/api/authorities',
  tags,
  summary: 'The authorities that were brought, as they are now',
  responses: { 200: jsonResponse('By name', z.array(ownAuthoritySchema)) },
});

const versions = createRoute({
  operationId: 'listAuthorityVersions',
  method: 'get',
  path: '/api/authorities/{id}/versions',
  tags,
  summary: 'The versions of an authority, the oldest first',
  request: { params: idParameter('Id of the authority') },
  responses: {
    200: jsonResponse('Who kept each, when and from what', z.array(authorityVersionSchema)),
    404: problemResponse('No such authority was brought'),
  },
});

const version = createRoute({
  operationId: 'readAuthorityVersion',
  method: 'get',
  path: '/api/authorities/{id}/versions/{number}',
  tags,
  summary: 'One version with its files',
  request: {
    params: idParameter('Id of the authority').extend({ number: z.coerce.number().int().min(1) }),
  },
  responses: {
    200: jsonResponse('The version', authorityVersionSchema.extend({ files: authorityFilesSchema })),
    404: problemResponse('There is no such version'),
    422: problemResponse('The number of a version is a whole one'),
  },
});

const answers = {
  200: jsonResponse('It is kept already, just so', ownAuthoritySchema),
  201: jsonResponse('What is kept now', ownAuthoritySchema),
  ...writeRefusals,
  409: problemResponse('It is kept already, or other figures have been brought since'),
};

const keepOpen = createRoute({
  operationId: 'keepOpenBaseline',
  method: 'post',
  path: '/api/authorities/from-open-data',
  tags,
  summary: 'Keeps a council as the published figures give it, whole or not at all',
  request: {
    headers: authorHeader,
    body: { required: true, content: { 'application/json': { schema: keepFromOpenDataRequest } } },
  },
  responses: { ...answers, 404: problemResponse('No published figures have been brought') },
});

const keepFiles = createRoute({
  operationId: 'keepAuthority',
  method: 'post',
  path: '/api/authorities',
  tags,
  summary: 'Keeps the files of an authority, as carecast import-dfe writes them, whole or not at all',
  request: {
    headers: authorHeader,
    body: { required: true, content: { 'application/json': { schema: keepFilesRequest } } },
  },
  responses: answers,
});

type FilesToKeep = Omit<AuthorityToKeep, 'author'>;

const readFiles = (body: unknown): Parsed<FilesToKeep> => {
  const shape = parseShape(keepFilesRequest, body, FILES_BOUNDS);
  if (!shape.ok) return shape;
  const { replaces, why, from, code = null, notes = [], ...sent } = shape.value;
  const files = checkAuthorityFiles(sent);
  if (!files.ok) return files;
  const origin = { kind: from ?? 'files' } as const;
  return { ok: true, value: { files: files.value, origin, code, notes, replaces, why } };
};

/** Four files in one message, each with bounds of its own. */
const FILES_BOUNDS = { ...FILE_BOUNDS, values: 4 * FILE_BOUNDS.values };

const OTHER_FIGURES =
  'Other published figures have been brought since this baseline was looked at. Look at it again, then keep it.';

/** Authorities of one's own: a baseline with its evidence and history, in versions. */
export function authorityRoutes(store: ScenarioStore, sets: OpenDataSets) {
  const sent = new BodyReader(readFiles);

  return routes()
    .openapi(list, async (c) => c.json(await listOwnAuthorities(store.db), 200))
    .openapi(versions, async (c) => {
      const found = await versionsOfAuthority(store.db, c.req.valid('param').id);
      return found.length > 0 ? c.json(found, 200) : refuse(c, 404, 'No such authority was brought.');
    })
    .openapi(version, async (c) => {
      const { id, number } = c.req.valid('param');
      const found = await authorityVersionWhole(store.db, id, number);
      return found ? c.json(found, 200) : refuse(c, 404, 'There is no such version.');
    })
    .openapi(keepOpen, async (c) => {
      const wanted = c.req.valid('json');
      const data = await sets.current();
      if (!data) return noFigures(c);
      if (data.set.id !== wanted.set) return refuse(c, 409, OTHER_FIGURES);
      const built = openBaselineOf(data, wanted);
      if (!built.ok) return refuseInvalid(c, built.problems);
      const { authority, baseline, evidence, history, notes } = built.value;
      const kept = await keepAuthority(store, {
        files: { baseline, evidence, history },
        origin: { kind: 'open-data', set: data.set.id, code: authority.code },
        code: authority.code,
        notes,
        replaces: wanted.replaces,
        author: c.req.valid('header')['x-author'],
        why: wanted.why,
      });
      if (!kept.ok) return answerRefusal(c, kept.refusal);
      return c.json(kept.value.authority, kept.value.isNew ? 201 : 200);
    })
    .openapi(
      keepFiles,
      async (c) => {
        const kept = await keepAuthority(store, {
          ...sent.of(c),
          author: c.req.valid('header')['x-author'],
        });
        if (!kept.ok) return answerRefusal(c, kept.refusal);
        return c.json(kept.value.authority, kept.value.isNew ? 201 : 200);
      },
      sent.hook,
    );
}
