import { createRoute } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { monthProblems } from '../../model/actuals/monthProblems.ts';
import { keepActualsRequest, keptActuals, removeMonthRequest } from '../../model/schema/actuals.ts';
import { readActuals } from '../import/actuals/readActuals.ts';
import { problemResponse, refuse, refuseInvalid } from '../problem.ts';
import { routes } from '../requests/routes.ts';
import { combinedLibrary } from '../store/combinedLibrary.ts';
import { actualsOf, keepActuals, removeMonth } from '../store/own/actuals.ts';
import { coveredMonths } from '../store/own/coveredMonths.ts';
import type { ScenarioStore } from '../store/own/scenarioStore.ts';
import { authorHeader } from './author.ts';
import { jsonResponse } from './json.ts';
import { idParameter } from './parameters.ts';
import { answerRefusal, writeRefusals } from './refusals.ts';

const tags = ['Actuals'];
const params = idParameter('Id of the baseline');

const readRoute = createRoute({
  operationId: 'readActuals',
  method: 'get',
  path: '/api/actuals/{id}',
  tags,
  summary: 'What is held of each month, and everything that was ever kept or taken away',
  request: { params },
  responses: {
    200: jsonResponse('The months', keptActuals),
    404: problemResponse('There is no such baseline'),
  },
});

const keepRoute = createRoute({
  operationId: 'keepActuals',
  method: 'post',
  path: '/api/actuals/{id}',
  tags,
  summary:
    'Keeps figures of months, all or none; what is kept of a month and not named stays, null takes away',
  request: {
    params,
    headers: authorHeader,
    body: { required: true, content: { 'application/json': { schema: keepActualsRequest } } },
  },
  responses: { 201: jsonResponse('They are kept', keptActuals), ...writeRefusals },
});

const removeRoute = createRoute({
  operationId: 'removeActuals',
  method: 'post',
  path: '/api/actuals/{id}/removals',
  tags,
  summary: 'Takes a month away; the log keeps what it was, and why it went',
  request: {
    params,
    headers: authorHeader,
    body: { required: true, content: { 'application/json': { schema: removeMonthRequest } } },
  },
  responses: { 201: jsonResponse('What is held now', keptActuals), ...writeRefusals },
});

const NO_BASELINE = 'There is no such baseline.';

/** Of baselines in the published files and of one's own alike. */
export function actualsRoutes(store: ScenarioStore) {
  const { baselines } = combinedLibrary(store);
  return routes()
    .openapi(readRoute, async (c) => {
      const { id } = c.req.valid('param');
      if (!(await baselines.find(id))) return refuse(c, 404, NO_BASELINE);
      return c.json(await actualsOf(store.db, id), 200);
    })
    .openapi(keepRoute, async (c) => {
      const { id } = c.req.valid('param');
      const found = await baselines.find(id);
      if (!found) return refuse(c, 404, NO_BASELINE);
      const placementTypes = found.baseline.placementTypes.map((it) => it.id);
      const sent = c.req.valid('json');
      const file = 'csv' in sent ? readActuals(sent.csv, placementTypes) : undefined;
      if (file && !file.ok) return refuseInvalid(c, file.problems);
      const months = 'csv' in sent ? file!.value.months : sent.months;
      const problems = monthProblems(months, {
        placementTypes,
        held: (await actualsOf(store.db, id)).months.map(({ actuals }) => actuals),
        covered: await coveredMonths(store, found.baseline),
        today: store.now().toISOString().slice(0, 10),
      });
      const place = file?.value.place ?? ((path: string) => path);
      if (problems.length > 0)
        return refuseInvalid(
          c,
          problems.map((it) => ({ ...it, path: place(it.path) })),
        );
      const kept = await keepActuals(store, id, { months, author: c.req.valid('header')['x-author'] });
      return kept.ok ? c.json(kept.value, 201) : answerRefusal(c as Context, kept.refusal);
    })
    .openapi(removeRoute, async (c) => {
      const { id } = c.req.valid('param');
      if (!(await baselines.find(id))) return refuse(c, 404, NO_BASELINE);
      const author = c.req.valid('header')['x-author'];
      const kept = await removeMonth(store, id, { ...c.req.valid('json'), author });
      return kept.ok ? c.json(kept.value, 201) : answerRefusal(c as Context, kept.refusal);
    });
}
