import { createRoute } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { z } from 'zod';
import { saveDraftRequest, scenarioDraft } from '../../model/schema/storedScenario.ts';
import { problemResponse, refuse } from '../problem.ts';
import { discardDraft, draftOf, saveDraft, type DraftRevision, type KeptDraft } from '../store/own/drafts.ts';
import type { ScenarioStore } from '../store/own/scenarioStore.ts';
import { authorAndState, authorHeader } from './author.ts';
import { routes } from '../requests/routes.ts';
import { jsonResponse } from './json.ts';
import { idParameter } from './parameters.ts';
import { answerRefusal, refuseUnconditional, writeRefusals } from './refusals.ts';

const tags = ['Working copies'];
const path = '/api/scenarios/{id}/draft';
const params = idParameter('Id of the scenario');
const kept = jsonResponse('The working copy; `ETag` is what the next save of it names', scenarioDraft);
const none = problemResponse('The author has no working copy of it');

const readDraft = createRoute({
  operationId: 'readDraft',
  method: 'get',
  path,
  tags,
  summary: 'The working copy of the author',
  request: { params, headers: authorHeader },
  responses: { 200: kept, 404: none, 422: problemResponse('The author is missing') },
});

const saveDraftRoute = createRoute({
  operationId: 'saveDraft',
  method: 'put',
  path,
  tags,
  summary: 'Keeps the working copy of the author as it is, half typed or not',
  description:
    'The first save sends `If-None-Match: *`, each later one the ETag of the one before in `If-Match`, so ' +
    'that two tabs do not save over each other.',
  request: {
    params,
    headers: authorAndState.extend({ 'if-none-match': z.literal('*').optional() }),
    body: { required: true, content: { 'application/json': { schema: saveDraftRequest } } },
  },
  responses: { 200: kept, ...writeRefusals },
});

const discardDraftRoute = createRoute({
  operationId: 'discardDraft',
  method: 'delete',
  path,
  tags,
  summary: 'Throws the working copy of the author away',
  request: { params, headers: authorHeader },
  responses: {
    200: jsonResponse('Whether there was one', z.object({ discarded: z.boolean() })),
    ...writeRefusals,
  },
});

export function draftRoutes(store: ScenarioStore) {
  const answer = (c: Context, { draft, revision }: KeptDraft) => {
    c.header('ETag', `"working-${revision}"`);
    return c.json(draft, 200);
  };
  return routes()
    .openapi(readDraft, async (c) => {
      const author = c.req.valid('header')['x-author'];
      const found = await draftOf(store.db, c.req.valid('param').id, author);
      return found ? answer(c, found) : refuse(c, 404, 'There is no working copy of yours.');
    })
    .openapi(saveDraftRoute, async (c) => {
      const headers = c.req.valid('header');
      const ifMatch = headers['if-match'];
      const isFirst = headers['if-none-match'] === '*';
      if (!isFirst && (ifMatch === undefined || ifMatch.trim() === '*')) return refuseUnconditional(c);
      const wanted = c.req.valid('json');
      const read = isFirst ? 'none' : revisionIn(ifMatch!);
      const author = headers['x-author'];
      const saved = await saveDraft(store, c.req.valid('param').id, read, { author, ...wanted });
      return saved.ok ? answer(c, saved.value) : answerRefusal(c, saved.refusal);
    })
    .openapi(discardDraftRoute, async (c) => {
      const author = c.req.valid('header')['x-author'];
      const discarded = await discardDraft(store, c.req.valid('param').id, author);
      if (!discarded.ok) return answerRefusal(c, discarded.refusal);
      return c.json({ discarded: discarded.value }, 200);
    });
}

/** The revision that an If-Match names; nothing for a tag that is none of ours. */
function revisionIn(ifMatch: string): DraftRevision {
  const parts = /^\s*(?:W\/)?"working-(\d{1,9})"\s*$/.exec(ifMatch);
  return parts ? Number(parts[1]) : undefined;
}
