import { createRoute } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { z } from 'zod';
import { lostFigures, lostWords } from '../../model/opendata/lostFigures.ts';
import {
  bringOpenDataRequest,
  keptOpenDataSchema,
  openBaselineSchema,
  openDataSetSchema,
  ratesTodaySchema,
  similarAnswerSchema,
} from '../../model/schema/openDataSet.ts';
import { openBaselineOf } from '../openData/openBaselineOf.ts';
import { ratesAmong } from '../openData/ratesAmong.ts';
import { similarOf } from '../openData/similarOf.ts';
import { problemResponse, refuse, refuseInvalid } from '../problem.ts';
import { routes } from '../requests/routes.ts';
import { findOwnAuthority } from '../store/authorities/readAuthorities.ts';
import type { OpenDataSets } from '../store/openData/openDataSets.ts';
import { readSentFiles } from '../store/openData/readSentFiles.ts';
import type { ScenarioStore } from '../store/own/scenarioStore.ts';
import { authorHeader } from './author.ts';
import { jsonResponse } from './json.ts';
import { answerRefusal, writeRefusals } from './refusals.ts';

const tags = ['Open data'];
const MOST_SIMILAR = 200;

const council = z.object({
  authority: z.string().max(300).meta({ description: 'Code or name of a council' }),
  asOf: z
    .string()
    .max(20)
    .optional()
    .meta({ description: 'A 31 March as 2024-03-31; left out: the last the council is counted on' }),
});

const notThere = {
  404: problemResponse('No published figures have been brought'),
  422: problemResponse('There is no such council, or nothing can be built for it; the reason is told'),
};

const readSet = createRoute({
  operationId: 'readOpenData',
  method: 'get',
  path: '/api/open-data',
  tags,
  summary: 'The published figures in use, and the councils in them',
  responses: {
    200: jsonResponse(
      'The figures; null where none have been brought',
      z.object({ current: openDataSetSchema.nullable() }),
    ),
  },
});

const bring = createRoute({
  operationId: 'bringOpenData',
  method: 'post',
  path: '/api/open-data',
  tags,
  summary: 'Takes in files of published figures; what cannot be read is left out, and told by row and reason',
  request: {
    headers: authorHeader,
    body: { required: true, content: { 'application/json': { schema: bringOpenDataRequest } } },
  },
  responses: {
    201: jsonResponse('What was read and is in use now', openDataSetSchema),
    ...writeRefusals,
  },
});

const list = createRoute({
  operationId: 'listOpenData',
  method: 'get',
  path: '/api/open-data/sets',
  tags,
  summary: 'All published figures that were brought, the latest and so those in use first',
  responses: { 200: jsonResponse('The figures', z.array(keptOpenDataSchema)) },
});

const useAgain = createRoute({
  operationId: 'useOpenDataAgain',
  method: 'post',
  path: '/api/open-data/sets/{id}/use',
  tags,
  summary: 'Puts figures that were brought earlier back in use',
  request: { headers: authorHeader, params: z.object({ id: z.string().max(100) }) },
  responses: { 201: jsonResponse('What is in use now', openDataSetSchema), ...writeRefusals },
});

const look = createRoute({
  operationId: 'lookAtOpenBaseline',
  method: 'get',
  path: '/api/open-data/baseline',
  tags,
  summary: 'A first baseline of a council from published figures alone; nothing is kept',
  request: { query: council },
  responses: { 200: jsonResponse('The baseline and all it rests on', openBaselineSchema), ...notThere },
});

const similar = createRoute({
  operationId: 'similarCouncils',
  method: 'get',
  path: '/api/open-data/similar',
  tags,
  summary: "A council beside those most like it, which are not the department's statistical neighbours",
  request: {
    query: council.extend({
      count: z.coerce.number().int().min(1).max(MOST_SIMILAR).default(10),
      list: z
        .string()
        .max(8_000)
        .optional()
        .meta({ description: 'A list of your own instead: codes or names, one a line' }),
    }),
  },
  responses: { 200: jsonResponse('The council and the others', similarAnswerSchema), ...notThere },
});

const rates = createRoute({
  operationId: 'ratesToday',
  method: 'get',
  path: '/api/open-data/rates',
  tags,
  summary: 'The rates of all councils but one, for a scenario to be placed among',
  request: {
    query: z.object({ but: z.string().max(300).meta({ description: 'Code or name of that one' }) }),
  },
  responses: {
    200: jsonResponse(
      'The rates; null where no published figures have been brought',
      z.object({ today: ratesTodaySchema.nullable() }),
    ),
  },
});

export const openDataRoutes = (store: ScenarioStore, sets: OpenDataSets) =>
  routes()
    .openapi(readSet, async (c) => c.json({ current: (await sets.current())?.set ?? null }, 200))
    .openapi(bring, async (c) => {
      const read = await readSentFiles(c.req.valid('json').files);
      if (!read.ok) return refuseInvalid(c, read.problems);
      const { index, files } = read.value;
      const inUse = await sets.current();
      const lost = inUse && lostFigures(inUse.index, index);
      if (lost && c.req.valid('json').replaces !== inUse.set.id)
        return refuse(c, 409, `${lostWords(lost)} Nothing has been changed yet.`);
      const kept = await sets.keep(index, files, c.req.valid('header')['x-author']);
      return kept.ok ? c.json(kept.value.set, 201) : answerRefusal(c, kept.refusal);
    })
    .openapi(list, async (c) => c.json(await sets.list(), 200))
    .openapi(useAgain, async (c) => {
      const kept = await sets.useAgain(c.req.valid('param').id, c.req.valid('header')['x-author']);
      return kept.ok ? c.json(kept.value.set, 201) : answerRefusal(c, kept.refusal);
    })
    .openapi(look, async (c) => {
      const data = await sets.current();
      if (!data) return noFigures(c);
      const built = openBaselineOf(data, c.req.valid('query'));
      if (!built.ok) return refuseInvalid(c, built.problems);
      const { authority, baseline, evidence, history, notes } = built.value;
      const kept = (await findOwnAuthority(store.db, baseline.id))?.version.number ?? null;
      return c.json({ set: data.set.id, authority, baseline, evidence, history, notes, kept }, 200);
    })
    .openapi(similar, async (c) => {
      const data = await sets.current();
      if (!data) return noFigures(c);
      const found = similarOf(data, c.req.valid('query'));
      return found.ok ? c.json(found.value, 200) : refuseInvalid(c, found.problems);
    })
    .openapi(rates, async (c) => {
      const data = await sets.current();
      return c.json({ today: data ? ratesAmong(data, c.req.valid('query').but) : null }, 200);
    });

export const noFigures = (c: Context) =>
  refuse(c, 404, 'No published figures have been brought: choose their files first.');
