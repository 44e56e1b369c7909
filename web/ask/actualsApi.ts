import type { KeptActuals, MonthActuals } from '../../model/schema/actuals.ts';
import { ask } from './ask.ts';

const at = (baseline: string): string => `/actuals/${encodeURIComponent(baseline)}`;

/** What months came to, kept on the server for a baseline. */
export const actuals = {
  of: async (baseline: string, signal: AbortSignal) =>
    (await ask<KeptActuals>(at(baseline), { signal })).value,
  keep: async (baseline: string, author: string, body: { months: MonthActuals[] } | { csv: string }) =>
    (await ask<KeptActuals>(at(baseline), { method: 'POST', author, body })).value,
};
