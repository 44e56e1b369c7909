import { expect, test } from 'vitest';
import type { Projection } from '../../../model/schema/projection.ts';
import type { Scenario } from '../../../model/schema/scenario.ts';
import { measuresWithoutRange } from '../../../web/screens/sensitivity/withoutRange.ts';

const measure = (id: string, more: object = {}) => ({
  id,
  label: id,
  kind: 'entries',
  start: '2024-04-01',
  childrenPerYear: -4,
  line: 'demand',
  ...more,
});
const scenario = {
  measures: [
    measure('sure'),
    measure('ranged', { childrenPerYear: { low: -6, mode: -4, high: -2 } }),
    measure('delivered', { delivery: { low: 0.5, mode: 1, high: 1 } }),
    measure('larger', { line: 'other' }),
    measure('idle'),
  ],
} as unknown as Scenario;
const worth = (id: string, ...aloneGbp: number[]) => ({
  id,
  byYear: aloneGbp.map((gbp, i) => ({ year: `${2024 + i}-${25 + i}`, aloneGbp: gbp })),
});
const projection = {
  measures: [
    worth('sure', 100, 200),
    worth('ranged', 1, 1),
    worth('delivered', 1, 1),
    worth('larger', 900, -300),
    worth('idle', 0, 0),
  ],
} as unknown as Projection;
const found = (more: object = {}) =>
  measuresWithoutRange(scenario, projection, { year: '2025-26', basis: 'in-year', line: null, ...more }).map(
    ({ id, aloneGbp }) => [id, aloneGbp],
  );

test('only what has no range anywhere, the one worth most first, whether it saves or costs', () => {
  expect(found()).toEqual([
    ['larger', -300],
    ['sure', 200],
  ]);
});

test('up to the end of a year, and of one line', () => {
  expect(found({ basis: 'cumulative' })).toEqual([
    ['larger', 600],
    ['sure', 300],
  ]);
  expect(found({ line: 'demand' })).toEqual([['sure', 200]]);
});
