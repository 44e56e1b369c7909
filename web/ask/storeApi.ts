import type { Scenario } from '../../model/schema/scenario.ts';
import type {
  ChangeDetailsRequest,
  FieldChange,
  ScenarioDraft,
  ScenarioSummary,
  ScenarioVersion,
  ScenarioVersionWhole,
} from '../../model/schema/storedScenario.ts';
import { ask } from './ask.ts';

/** What the page keeps on the server: own scenarios, their versions and working copies. */

const SCENARIOS = '/scenarios';
const at = (id: string): string => `${SCENARIOS}/${encodeURIComponent(id)}`;

export interface SaveNotes {
  whatChanged: string;
  why: string;
}

/** The version that the tag of an own scenario names; a published one has no such tag. */
export const versionIn = (etag: string | undefined): number | undefined => {
  const [, version] = partsOf(etag);
  return version === undefined ? undefined : Number(version);
};

/** The status that the tag of an own scenario names. */
export const statusIn = (etag: string | undefined): string | undefined => partsOf(etag)[2];

const partsOf = (etag = ''): readonly (string | undefined)[] => /"(\d+)-([a-z-]+)"/.exec(etag) ?? [];

export interface LibraryPage {
  scenarios: ScenarioSummary[];
  /** How many there are in all, of which these are the first. */
  total: number;
}

export const store = {
  list: async (query: string, signal: AbortSignal): Promise<LibraryPage> => {
    const { value, total } = await ask<ScenarioSummary[]>(`${SCENARIOS}?${query}`, { signal });
    return { scenarios: value, total: total ?? value.length };
  },
  summary: (id: string, signal?: AbortSignal) =>
    ask<ScenarioSummary>(`${at(id)}/summary`, { ...(signal && { signal }) }),
  scenario: (id: string, signal?: AbortSignal) => ask<Scenario>(at(id), { ...(signal && { signal }) }),
  versions: (id: string, signal?: AbortSignal) =>
    ask<ScenarioVersion[]>(`${at(id)}/versions`, { ...(signal && { signal }) }),
  version: (id: string, number: number, signal?: AbortSignal) =>
    ask<ScenarioVersionWhole>(`${at(id)}/versions/${number}`, { ...(signal && { signal }) }),
  changes: (id: string, from: number, to: number, signal?: AbortSignal) =>
    ask<FieldChange[]>(`${at(id)}/versions/${from}/changes?to=${to}`, { ...(signal && { signal }) }),

  copy: (author: string, from: string, version?: number) =>
    ask<ScenarioSummary>(SCENARIOS, {
      method: 'POST',
      author,
      body: { from, ...(version !== undefined && { version }) },
    }),
  create: (author: string, scenario: unknown, notes: SaveNotes) =>
    ask<ScenarioSummary>(SCENARIOS, { method: 'POST', author, body: { scenario, ...notes } }),
  save: (author: string, id: string, etag: string, scenario: unknown, notes: SaveNotes) =>
    ask<ScenarioSummary>(`${at(id)}/versions`, {
      method: 'POST',
      author,
      headers: { 'if-match': etag },
      body: { scenario, ...notes },
    }),
  restore: (author: string, id: string, etag: string, version: number, why: string) =>
    ask<ScenarioSummary>(`${at(id)}/restore`, {
      method: 'POST',
      author,
      headers: { 'if-match': etag },
      body: { version, ...(why && { why }) },
    }),
  change: (author: string, id: string, etag: string, body: ChangeDetailsRequest) =>
    ask<ScenarioSummary>(at(id), { method: 'PATCH', author, headers: { 'if-match': etag }, body }),

  draft: (author: string, id: string) => ask<ScenarioDraft>(`${at(id)}/draft`, { author }),
  /** @param etag of the working copy as it was read; nothing for the first save */
  saveDraft: (author: string, id: string, etag: string | undefined, body: Kept, keepalive = false) =>
    ask<ScenarioDraft>(`${at(id)}/draft`, {
      method: 'PUT',
      author,
      keepalive,
      headers: etag === undefined ? { 'if-none-match': '*' } : { 'if-match': etag },
      body,
    }),
  discardDraft: (author: string, id: string) =>
    ask<undefined>(`${at(id)}/draft`, { method: 'DELETE', author }),
};

interface Kept {
  basedOn: number;
  content: object;
}
