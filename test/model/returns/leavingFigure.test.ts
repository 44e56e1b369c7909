import { expect, test } from 'vitest';
import { leavingFigure, WITHHELD } from '../../../model/returns/leavingFigure.ts';
import { registerCsv } from '../../../web/screens/evidence/registerCsv.ts';
import type { Evidence, EvidenceFigure } from '../../../model/schema/evidence.ts';

const rate = (restsOnChildren?: number): EvidenceFigure => ({
  id: `rate-${restsOnChildren}`,
  label: 'Adopted, from residential care',
  value: 0.0777,
  low: 0.0111,
  high: 0.0999,
  unit: 'a child and year',
  kind: 'derived',
  strength: 'weak',
  working: 'rests on 3 exits in 41 child-years of 17 children',
  ...(restsOnChildren !== undefined && { restsOnChildren }),
});

test('a figure that rests on one to four children leaves without its value, its range and its working', () => {
  for (const few of [1, 2, 3, 4]) {
    const left = leavingFigure(rate(few));
    expect(left.value).toBe(WITHHELD);
    expect(JSON.stringify(left)).not.toMatch(/0\.0|rests on \d/);
  }
  for (const shown of [undefined, 0, 5, 400]) expect(leavingFigure(rate(shown))).toEqual(rate(shown));
});

test('the register’s CSV withholds it, and no other', () => {
  const figures = [rate(3), { ...rate(9), value: 0.1234 }];
  const evidence: Evidence = {
    schemaVersion: 1,
    authority: 'x',
    attribution: '',
    documents: [],
    figures,
  };
  const csv = registerCsv(
    figures.map((figure) => ({ id: figure.id, figure })),
    evidence,
  );
  expect(csv).toContain(WITHHELD);
  expect(csv).not.toContain('0.0777');
  expect(csv).toContain('0.1234');
});
