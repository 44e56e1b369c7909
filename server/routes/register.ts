import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { reviewProblems } from '../../model/register/reviewProblems.ts';
import { toldEdits } from '../../model/register/toldEdits.ts';
import {
  figureEditRequest,
  registerEdit,
  registerUses as usesSchema,
  toldEdit,
  worriesSchema,
} from '../../model/schema/register.ts';
import { problemResponse, refuse, refuseInvalid } from '../problem.ts';
import { storedProjection } from '../projections/storedProjection.ts';
import { routes } from '../requests/routes.ts';
import { NO_COMPARATOR } from '../store/acrossFiles.ts';
import { combinedLibrary, filedRegisters } from '../store/combinedLibrary.ts';
import type { ScenarioStore } from '../store/own/scenarioStore.ts';
import { changeFigure, registerEdits } from '../store/register/registerEdits.ts';
import { registerUses } from '../store/register/registerUses.ts';
import { unlessBusy } from '../whatif/whatIfRoute.ts';
import type { WhatIfThreads } from '../whatif/whatIfThreads.ts';
import { worriesRun } from '../whatif/worriesRun.ts';
import { authorAndState } from './author.ts';
import { jsonResponse } from './json.ts';
import { idParameter } from './parameters.ts';
import { compareWithQuery } from './projections.ts';
import { answerRefusal, refuseUnconditional, writeRefusals } from './refusals.ts';
import { versionQuery } from './versionQuery.ts';

const tags = ['Evidence'];

/** The day it is in England. */
const dayIn = (now: Date): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/London' }).format(now);

const params = idParameter('Id of the authority');
const noRegister = problemResponse('There is no such authority');

const listEdits = createRoute({
  operationId: 'listRegisterEdits',
  method: 'get',
  path: '/api/evidence/{id}/edits',
  tags,
  summary: 'Every change made to the register: who, when, what and why, in the order they were made',
  request: { params },
  responses: { 200: jsonResponse('The changes', z.array(toldEdit)), 404: noRegister },
});

const listUses = createRoute({
  operationId: 'listRegisterUses',
  method: 'get',
  path: '/api/evidence/{id}/uses',
  tags,
  summary: 'Which scenarios name which figures as a source',
  request: { params },
  responses: { 200: jsonResponse('The uses', usesSchema), 404: noRegister },
});

const changeRoute = createRoute({
  operationId: 'changeFigure',
  method: 'patch',
  path: '/api/evidence/{id}/figures/{figure}',
  tags,
  summary: 'Changes who answers for a figure, its review, its strength or its rationale, with the reason',
  description:
    'What a paper printed is not changed. `If-Match` names how many changes of the figure have been read, in ' +
    'quotes: `"0"` for the first. Null takes a field back to what the file has.',
  request: {
    params: params.extend({ figure: z.string().meta({ description: 'Id of the figure' }) }),
    headers: authorAndState,
    body: { required: true, content: { 'application/json': { schema: figureEditRequest } } },
  },
  responses: {
    200: jsonResponse('The change, as it is kept', registerEdit),
    ...writeRefusals,
    412: problemResponse('Somebody has changed this figure since it was read'),
  },
});

const readWorries = createRoute({
  operationId: 'readWorries',
  method: 'get',
  path: '/api/scenarios/{id}/worries',
  tags,
  summary: 'What a plan rests on, the most worrying first: weak evidence times what it moves the saving by',
  request: {
    params: idParameter('Id of the scenario'),
    query: versionQuery.extend({ compareWith: compareWithQuery }),
  },
  responses: {
    200: jsonResponse('Its ranged assumptions and its measures, in order', worriesSchema),
    404: problemResponse('There is no such scenario or version'),
    422: problemResponse('The scenario to compare with cannot be used'),
    503: problemResponse('It took too long and was given up, or too much is under way'),
  },
});

export function registerRoutes(store: ScenarioStore, threads: WhatIfThreads) {
  const library = combinedLibrary(store);
  const worries = worriesRun(threads);
  return routes()
    .openapi(listEdits, async (c) => {
      const { id } = c.req.valid('param');
      const filed = await filedRegisters(store).find(id);
      if (!filed) return refuse(c, 404, 'There is no such authority.');
      return c.json(toldEdits(filed, await registerEdits(store.db, id)), 200);
    })
    .openapi(listUses, async (c) => {
      const { id } = c.req.valid('param');
      if (!(await library.evidence.find(id))) return refuse(c, 404, 'There is no such authority.');
      return c.json({ uses: await registerUses(store, id) }, 200);
    })
    .openapi(changeRoute, async (c) => {
      const { id: authority, figure } = c.req.valid('param');
      const { 'x-author': author, 'if-match': ifMatch } = c.req.valid('header');
      if (ifMatch === undefined || ifMatch.trim() === '*') return refuseUnconditional(c);
      const register = await library.evidence.find(authority);
      const entry = register?.figures.find(({ id }) => id === figure);
      if (!entry) return refuse(c, 404, 'There is no such authority or figure.');
      const impossible = reviewProblems(entry, c.req.valid('json'), dayIn(store.now()));
      if (impossible.length > 0) return refuseInvalid(c, impossible);
      const read = Number(/^\s*(?:W\/)?"(\d{1,7})"\s*$/.exec(ifMatch)?.[1] ?? -1);
      const made = await changeFigure(store, { authority, figure, read, edit: c.req.valid('json'), author });
      return made.ok ? c.json(made.value, 200) : answerRefusal(c, made.refusal);
    })
    .openapi(readWorries, async (c) => {
      const { id } = c.req.valid('param');
      const { version, compareWith } = c.req.valid('query');
      const scenario = await library.scenarios.find(id, version);
      if (!scenario) return refuse(c, 404, 'There is no such scenario or version.');
      const input = await storedProjection(
        library,
        scenario,
        compareWith === NO_COMPARATOR ? null : compareWith,
      );
      if (!input.ok) return refuseInvalid(c, input.problems);
      const stored = await library.baselines.find(scenario.baseline);
      const evidence = stored && (await library.evidence.find(stored.authority));
      return unlessBusy(c, async () => c.json(await worries(input.value, evidence), 200));
    });
}
