import type { ScenarioSummary } from '../../../model/schema/storedScenario.ts';
import { STATUSES } from '../../sources/statusWords.ts';

/** What a reader looks for, as the address has it. */
export interface LibraryChoice {
  search?: string;
  tag?: string;
  /** A status, or "published". */
  status?: string;
}

export const PAGE_SIZE = 100;

/** The same as the server's query. */
export function libraryQuery({ search, tag, status }: LibraryChoice, pages: number): URLSearchParams {
  const isStatus = STATUSES.some((it) => it === status);
  return new URLSearchParams({
    ...(search?.trim() && { q: search.trim().slice(0, 300) }),
    ...(tag && { tag }),
    ...(isStatus && status && { status }),
    ...(status === 'published' && { origin: 'published' }),
    ...(status === 'own' && { origin: 'own' }),
    limit: String(pages * PAGE_SIZE),
  });
}

export const tagsOf = (library: readonly Pick<ScenarioSummary, 'tags'>[]): string[] =>
  [...new Set(library.flatMap(({ tags }) => tags))].sort();
