import { expect, it } from 'vitest';
import { returnSetsOf } from './returnSets.ts';
import { returnsCsv } from './returnsCsv.ts';
import { DEFAULT_TRUTH, trueChildren } from './truth.ts';

it('writes a line for each row, with the department’s dates and blanks for unknown', () => {
  const options = { ...DEFAULT_TRUTH, seed: 3 };
  const sets = returnSetsOf(trueChildren(options), options);
  const csv = returnsCsv(sets);
  expect(csv.length).toBe(4);
  csv.forEach(({ header, episodes, uasc }, i) => {
    const lines = [header, episodes, uasc].map((it) => it.trimEnd().split('\r\n'));
    expect(lines.map((it) => it.length - 1)).toEqual([
      sets[i]!.headers.length,
      sets[i]!.episodes.length,
      sets[i]!.unaccompanied.length,
    ]);
    for (const [heading, ...rows] of lines) {
      const columns = heading!.split(',').length;
      expect(rows.filter((it) => it.split(',').length !== columns)).toEqual([]);
    }
    for (const row of lines[1]!.slice(1)) expect(row.split(',')[1]).toMatch(/^\d{2}\/\d{2}\/\d{4}$/);
  });
});
