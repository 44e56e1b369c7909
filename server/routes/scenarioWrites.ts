import { createRoute } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { z } from 'zod';
import {
  changeDetailsRequest,
  copyScenarioRequest,
  newScenarioRequest,
  restoreVersionRequest,
  saveVersionRequest,
  scenarioSummary,
} from '../../model/schema/storedScenario.ts';
import type { ScenarioRow } from '../store/database/tables.ts';
import { changeDetails } from '../store/own/changeDetails.ts';
import { copyScenario, createScenario } from '../store/own/createScenario.ts';
import { etagOf, readState } from '../store/own/etags.ts';
import { ownSummaries } from '../store/own/ownSummaries.ts';
import { restoreVersion, saveVersion } from '../store/own/saveVersion.ts';
import type { ScenarioStore } from '../store/own/scenarioStore.ts';
import { judgingStore } from '../whatif/impactRun.ts';
import type { WhatIfThreads } from '../whatif/whatIfThreads.ts';
import { authorAndState, authorHeader } from './author.ts';
import { contentBody, unread } from '../requests/contentBody.ts';
import { routes } from '../requests/routes.ts';
import { jsonResponse } from './json.ts';
import { idParameter } from './parameters.ts';
import { answerRefusal, refuseUnconditional, writeRefusals } from './refusals.ts';

const params = idParameter('Id of the scenario');
const tags = ['Scenarios'];
const body = <Schema extends z.ZodType>(schema: Schema) => ({
  required: true,
  content: { 'application/json': { schema } },
});
const kept = jsonResponse('The scenario as it is now; `ETag` is what the next save names', scenarioSummary);

const createScenarioRoute = createRoute({
  operationId: 'createScenario',
  method: 'post',
  path: '/api/scenarios',
  tags,
  summary: 'A new scenario of your own, from a content or as a copy',
  request: { headers: authorHeader, body: body(z.union([newScenarioRequest, copyScenarioRequest])) },
  responses: { 201: kept, ...writeRefusals },
});

const saveVersionRoute = createRoute({
  operationId: 'saveVersion',
  method: 'post',
  path: '/api/scenarios/{id}/versions',
  tags: ['Versions'],
  summary: 'Saves a content as the next version; a content that is the current one makes none',
  request: { params, headers: authorAndState, body: body(saveVersionRequest) },
  responses: { 200: kept, 201: kept, ...writeRefusals },
});

const restoreVersionRoute = createRoute({
  operationId: 'restoreVersion',
  method: 'post',
  path: '/api/scenarios/{id}/restore',
  tags: ['Versions'],
  summary: 'Saves the content of an old version as the next one; the name stays',
  request: { params, headers: authorAndState, body: body(restoreVersionRequest) },
  responses: { 200: kept, 201: kept, ...writeRefusals },
});

const changeDetailsRoute = createRoute({
  operationId: 'changeScenario',
  method: 'patch',
  path: '/api/scenarios/{id}',
  tags,
  summary: 'Changes name, purpose, tags or status',
  description:
    'A name, purpose or tag is part of the content and makes a version; a status does not. A scenario is ' +
    'not agreed while a weak assumption of high impact has no rationale: `errors` names each, and says how far ' +
    'it moves the saving.',
  request: { params, headers: authorAndState, body: body(changeDetailsRequest) },
  responses: { 200: kept, 201: kept, ...writeRefusals },
});

export function scenarioWriteRoutes(store: ScenarioStore, threads: WhatIfThreads) {
  const answer = async <Status extends 200 | 201>(c: Context, row: ScenarioRow, status: Status) => {
    c.header('ETag', etagOf(row.current_version, row.status));
    const [summary] = await ownSummaries(store.db, [row]);
    return c.json(summary!, status);
  };
  const statusAfter = (row: ScenarioRow, before: number | undefined) =>
    row.current_version === before ? 200 : 201;
  const newContent = contentBody(
    store.published,
    z.union([newScenarioRequest.extend(unread), copyScenarioRequest]),
  );
  const nextContent = contentBody(store.published, saveVersionRequest.extend(unread));

  return routes()
    .openapi(
      createScenarioRoute,
      async (c) => {
        const author = c.req.valid('header')['x-author'];
        const { whatChanged, why, ...wanted } = newContent.of(c);
        const notes = { author, whatChanged, why };
        const isCopy = 'from' in wanted;
        const made = isCopy
          ? await copyScenario(store, wanted, notes)
          : await createScenario(store, wanted.scenario, notes);
        if (made.ok) return answer(c, made.value, 201);
        return answerRefusal(c, made.refusal, isCopy ? undefined : 'scenario');
      },
      newContent.hook,
    )
    .openapi(
      saveVersionRoute,
      async (c) => {
        const { 'x-author': author, 'if-match': ifMatch } = c.req.valid('header');
        if (ifMatch === undefined || ifMatch.trim() === '*') return refuseUnconditional(c);
        const { scenario, ...notes } = nextContent.of(c);
        const { id } = c.req.valid('param');
        const read = readState(ifMatch);
        const saved = await saveVersion(store, id, read, scenario, { author, ...notes });
        if (!saved.ok) return answerRefusal(c, saved.refusal, 'scenario');
        return answer(c, saved.value, statusAfter(saved.value, read?.version));
      },
      nextContent.hook,
    )
    .openapi(restoreVersionRoute, async (c) => {
      const { 'x-author': author, 'if-match': ifMatch } = c.req.valid('header');
      if (ifMatch === undefined || ifMatch.trim() === '*') return refuseUnconditional(c);
      const { version, why } = c.req.valid('json');
      const read = readState(ifMatch);
      const restored = await restoreVersion(store, c.req.valid('param').id, read, version, { author, why });
      if (!restored.ok) return answerRefusal(c, restored.refusal);
      return answer(c, restored.value, statusAfter(restored.value, read?.version));
    })
    .openapi(changeDetailsRoute, async (c) => {
      const { 'x-author': author, 'if-match': ifMatch } = c.req.valid('header');
      if (ifMatch === undefined || ifMatch.trim() === '*') return refuseUnconditional(c);
      const read = readState(ifMatch);
      const judging = judgingStore(store, threads);
      const changed = await changeDetails(
        judging,
        c.req.valid('param').id,
        read,
        c.req.valid('json'),
        author,
      );
      if (!changed.ok) return answerRefusal(c, changed.refusal);
      return answer(c, changed.value, statusAfter(changed.value, read?.version));
    });
}
