import type { KeptActuals, RemoveMonth, SentMonth } from '../../model/schema/actuals.ts';
import { ask } from './ask.ts';

const at = (baseline: string): string => `/actuals/${encodeURIComponent(baseline)}`;

/** What months came to, kept on the server for a baseline. */
export const actuals = {
  of: async (baseline: string, signal: AbortSignal) =>
    (await ask<KeptActuals>(at(baseline), { signal })).value,
  keep: async (baseline: string, author: string, body: { months: SentMonth[] } | { csv: string }) =>
    (await ask<KeptActuals>(at(baseline), { method: 'POST', author, body })).value,
  remove: async (baseline: string, author: string, body: RemoveMonth) =>
    (await ask<KeptActuals>(`${at(baseline)}/removals`, { method: 'POST', author, body })).value,
};
