import type {
  KeptOpenData,
  OpenBaselineAnswer,
  OpenDataSet,
  RatesTodayAnswer,
  SimilarAnswer,
} from '../../model/schema/openDataSet.ts';
import type { OwnAuthority } from '../../model/schema/ownAuthority.ts';
import { queryOf } from './api.ts';
import { ask, RefusedWrite, type Asked } from './ask.ts';
import { Refusal } from './problem.ts';

/** A council on a 31 March, as the address has it; without one, the last it is counted on. */
export interface CouncilChosen {
  authority: string;
  asOf?: string | undefined;
}

/** A refusal is told by its reasons: why a council has no baseline, why a file was not read. */
async function answered<T>(path: string, asked: Asked): Promise<T> {
  try {
    return (await ask<T>(path, asked)).value;
  } catch (error) {
    if (!(error instanceof RefusedWrite) || error.errors.length === 0) throw error;
    throw new Refusal([...new Set(error.errors.map(({ message }) => message))].join(' '));
  }
}

/** Published figures of all councils, and the authorities that are kept from them. */
export const openDataApi = {
  current: async (signal: AbortSignal): Promise<OpenDataSet | null> =>
    (await answered<{ current: OpenDataSet | null }>('/open-data', { signal })).current,
  /** @param replaces the figures in use, by whoever has been told what of them is lost */
  bring: (
    files: { name: string; base64: string }[],
    author: string,
    replaces?: string,
  ): Promise<OpenDataSet> =>
    answered('/open-data', { method: 'POST', author, body: { files, ...(replaces && { replaces }) } }),
  sets: (signal: AbortSignal): Promise<KeptOpenData[]> => answered('/open-data/sets', { signal }),
  useAgain: (id: string, author: string): Promise<OpenDataSet> =>
    answered(`/open-data/sets/${encodeURIComponent(id)}/use`, { method: 'POST', author }),
  baseline: ({ authority, asOf }: CouncilChosen, signal: AbortSignal): Promise<OpenBaselineAnswer> =>
    answered(`/open-data/baseline${queryOf({ authority, asOf })}`, { signal }),
  similar: (
    { authority, asOf }: CouncilChosen,
    list: string | undefined,
    signal: AbortSignal,
  ): Promise<SimilarAnswer> =>
    answered(`/open-data/similar${queryOf({ authority, asOf, list })}`, { signal }),
  /** Rates of all councils but one, by its code or name; null where nobody has brought them. */
  ratesToday: async (but: string, signal: AbortSignal): Promise<RatesTodayAnswer | null> =>
    (await answered<{ today: RatesTodayAnswer | null }>(`/open-data/rates${queryOf({ but })}`, { signal }))
      .today,
  kept: (signal: AbortSignal): Promise<OwnAuthority[]> => answered('/authorities', { signal }),
  /** Files of an authority, as they were built from returns. */
  keepFiles: (files: object, author: string): Promise<OwnAuthority> =>
    answered('/authorities', { method: 'POST', author, body: files }),
  keep: (
    council: { set: string; authority: string; asOf: string; replaces?: number | undefined },
    author: string,
  ): Promise<OwnAuthority> =>
    answered('/authorities/from-open-data', { method: 'POST', author, body: council }),
};
