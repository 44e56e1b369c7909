import type { ActualsEntry, KeptActuals, KeptMonth, RemoveMonth, SentMonth } from '../schema/actuals.ts';
import { changesBetween, figuresOf, merged, monthOf, type FiguresByKey } from './figures.ts';

/** One act on a month as it was written down: figures that were sent, or that the month was taken away. */
export interface ActOnMonth {
  number: number;
  author: string;
  at: string;
  content: SentMonth | RemoveMonth;
}

/** What is held after all acts, and each with the values before and after it. @param acts the oldest first */
export function keptActualsOf(acts: readonly ActOnMonth[]): KeptActuals {
  const held = new Map<string, { figures: FiguresByKey; kept: KeptMonth }>();
  const log: ActualsEntry[] = [];
  for (const { content, ...who } of acts) {
    const { month } = content;
    const before = held.get(month)?.figures ?? new Map();
    const removed = 'why' in content ? content.why : null;
    const after: FiguresByKey = 'why' in content ? new Map() : merged(before, figuresOf(content));
    log.push({ ...who, month, changes: changesBetween(before, after), removed });
    if (after.size === 0) held.delete(month);
    else held.set(month, { figures: after, kept: { ...who, actuals: monthOf(month, after) } });
  }
  const months = [...held.values()].map(({ kept }) => kept);
  return {
    months: months.sort((a, b) => (a.actuals.month < b.actuals.month ? -1 : 1)),
    log: log.reverse(),
  };
}
