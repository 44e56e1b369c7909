import { people } from './numbers.ts';

const MOST_STRETCHES = 8;

/** Rows of a file in words, of which the first are given: "4, 9 to 12 and 30 more". */
export function rowNumbers(rows: readonly number[], count: number): string {
  const stretches: [from: number, to: number][] = [];
  for (const row of rows) {
    const last = stretches.at(-1);
    if (last && last[1] === row - 1) last[1] = row;
    else stretches.push([row, row]);
  }
  const shown = stretches.slice(0, MOST_STRETCHES);
  const words = shown.map(([from, to]) => (from === to ? `${from}` : `${from} to ${to}`)).join(', ');
  const told = shown.reduce((sum, [from, to]) => sum + to - from + 1, 0);
  return told < count ? `${words} and ${people(count - told)} more` : words;
}
