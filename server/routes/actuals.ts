import { createRoute } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { keepActualsRequest, keptActuals, type MonthActuals } from '../../model/schema/actuals.ts';
import type { Problem } from '../../model/schema/problem.ts';
import { readActuals } from '../import/actuals/readActuals.ts';
import { problemResponse, refuse, refuseInvalid } from '../problem.ts';
import { routes } from '../requests/routes.ts';
import { combinedLibrary } from '../store/combinedLibrary.ts';
import { actualsOf, keepActuals } from '../store/own/actuals.ts';
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
  summary: 'What months came to: the last that was kept of each, and everything that was ever kept',
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
  summary: 'Keeps months, all or none; a month kept before is put right, and the log has both',
  request: {
    params,
    headers: authorHeader,
    body: { required: true, content: { 'application/json': { schema: keepActualsRequest } } },
  },
  responses: { 201: jsonResponse('They are kept', keptActuals), ...writeRefusals },
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
      const placements = found.baseline.placementTypes.map((it) => it.id);
      const sent = c.req.valid('json');
      const read =
        'csv' in sent ? readActuals(sent.csv, placements) : { ok: true as const, value: sent.months };
      if (!read.ok) return refuseInvalid(c, read.problems);
      const problems = problemsOf(read.value, placements);
      if (problems.length > 0) return refuseInvalid(c, problems);
      const author = c.req.valid('header')['x-author'];
      const kept = await keepActuals(store, id, { months: read.value, author });
      return kept.ok ? c.json(kept.value, 201) : answerRefusal(c as Context, kept.refusal);
    });
}

/** Months given twice, and placement types that the baseline has not. */
const problemsOf = (months: readonly MonthActuals[], placements: readonly string[]): Problem[] =>
  months.flatMap((it, i) => [
    ...(months.findIndex(({ month }) => month === it.month) < i
      ? [{ path: `months[${i}].month`, message: 'This month is here twice.' }]
      : []),
    ...(it.placements ?? []).flatMap(({ placement }, k) =>
      placements.includes(placement) && it.placements!.findIndex((one) => one.placement === placement) === k
        ? []
        : [
            {
              path: `months[${i}].placements[${k}].placement`,
              message: `Give each placement type of the baseline once. Known: ${placements.join(', ')}.`,
            },
          ],
    ),
  ]);
