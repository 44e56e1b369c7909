import type { PastTarget } from '../../../model/schema/targets.ts';
import { levelWords, missedBy, missWords, wasMet } from '../../../model/words/pastTargetWords.ts';
import type { FigureTable } from '../savings/figureTable.ts';

/** Each earlier target with what it started from and what came of it. */
export const pastTargetsTable = (past: readonly PastTarget[]): FigureTable => ({
  columns: [
    { head: 'Stood at', number: true },
    { head: 'Target, at most', number: true },
    { head: 'Came to', number: true },
    { head: 'Result' },
  ],
  rows: past.map((it) => ({
    id: it.id,
    head: it.label,
    cells: [
      it.start ? { words: levelWords(it.start, it), value: it.start.value } : null,
      { words: levelWords(it.target, it), value: it.target.value },
      { words: levelWords(it.outcome, it), value: it.outcome.value },
      { words: [missWords(it)], value: missedBy(it), rating: wasMet(it) ? 'met' : 'missed' },
    ],
  })),
  notes: past.flatMap(({ label, note }) => (note ? [`${label}: ${note}`] : [])),
  source: 'The authority’s own papers; sources stand in the evidence register',
});
