import { expect, test } from 'vitest';
import { rampShape } from '../../../web/screens/editor/rampShape.ts';

const year = { from: '2024-01-01', to: '2024-12-31', end: undefined, rampWeeks: 0, growing: false };
const last = <T>(points: readonly T[]): T => points.at(-1)!;

test('a measure without a ramp stands up straight on its first day', () => {
  const points = rampShape({ ...year, start: '2024-07-01' })!;
  const start = points.filter(([x]) => x > 0 && x < 1);
  expect(start.map(([, y]) => y)).toEqual([0, 1]);
  expect(last(points)).toEqual([1, 1]);
});

test('a ramp rises evenly, and an end takes it away', () => {
  const points = rampShape({ ...year, start: '2024-01-01', end: '2024-09-01', rampWeeks: 26 })!;
  expect(points[1]).toEqual([0, 0]);
  expect(points.some(([x, y]) => Math.abs(x - 182 / 365) < 0.001 && y === 1)).toBe(true);
  expect(last(points)[1]).toBe(0);
});

test('recruited places grow for as long as it lasts', () => {
  const points = rampShape({ ...year, start: '2024-01-01', growing: true })!;
  expect(last(points)).toEqual([1, 1]);
  expect(points).not.toContainEqual([0, 1]);
});

test('without dates there is nothing to draw', () => {
  expect(rampShape({ ...year, start: '' })).toBeUndefined();
  expect(rampShape({ ...year, start: '2024-02-30' })).toBeUndefined();
  expect(rampShape({ ...year, to: '2023-01-01', start: '2024-01-01' })).toBeUndefined();
});
