import { hc, type ClientResponse } from 'hono/client';
import type { SuccessStatusCode } from 'hono/utils/http-status';
import type { Api } from '../server/app.ts';
import { refusalFrom } from './problem.ts';

const { api: routes } = hc<Api>('/');

/** Of the answers a route may give, the body of the good one. */
type GoodBody<R> =
  R extends ClientResponse<infer Body, infer Status, 'json'>
    ? Status extends SuccessStatusCode
      ? Body
      : never
    : never;

/** The body of a good answer; a refusal is thrown with its own words. */
async function answer<R extends ClientResponse<unknown>>(asked: Promise<R>): Promise<GoodBody<R>> {
  const response = await asked;
  if (!response.ok) throw await refusalFrom(response);
  return (await response.json()) as GoodBody<R>;
}

/** An old version of an own scenario; without a number the current one. */
const ofVersion = (version: number | undefined) =>
  version === undefined ? {} : { version: String(version) };

/** What the page asks. Each question is ended by its signal when a newer one is asked. */
export const api = {
  scenarios: (signal: AbortSignal) => answer(routes.scenarios.$get({ query: {} }, { init: { signal } })),
  scenario: (id: string, signal: AbortSignal, version?: number) =>
    answer(routes.scenarios[':id'].$get({ param: { id }, query: ofVersion(version) }, { init: { signal } })),
  projection: (
    id: string,
    compareWith: string | undefined,
    version: number | undefined,
    signal: AbortSignal,
  ) =>
    answer(
      routes.scenarios[':id'].projection.$get(
        { param: { id }, query: { compareWith, ...ofVersion(version) } },
        { init: { signal } },
      ),
    ),
  baseline: (id: string, signal: AbortSignal) =>
    answer(routes.baselines[':id'].$get({ param: { id } }, { init: { signal } })),
  targets: (id: string, signal: AbortSignal) =>
    answer(routes.targets[':id'].$get({ param: { id } }, { init: { signal } })),
  evidence: (id: string, signal: AbortSignal) =>
    answer(routes.evidence[':id'].$get({ param: { id } }, { init: { signal } })),
  reconciliation: (authority: string, signal: AbortSignal) =>
    answer(
      routes.authorities[':authority'].reconciliation.$get({ param: { authority } }, { init: { signal } }),
    ),
  history: (id: string, signal: AbortSignal) =>
    answer(routes.history[':id'].$get({ param: { id } }, { init: { signal } })),
};

/** A scenario as the library lists it. */
export type ScenarioSummary = Awaited<ReturnType<typeof api.scenarios>>[number];
