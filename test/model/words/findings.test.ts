import { expect, test } from 'vitest';
import type { TargetResult } from '../../../model/schema/projection.ts';
import { childrenFinding, spendFinding } from '../../../model/words/findings.ts';
import { aProjection } from './aProjection.ts';

const childrenTarget = (...ratings: ('met' | 'missed')[]): TargetResult => ({
  id: 'children',
  label: 'Children',
  kind: 'children',
  judgements: ratings.map((rating) => ({
    when: '2025-03-31',
    basis: null,
    target: 400,
    expected: 410,
    shortfall: 10,
    rating,
  })),
});

test.each([
  [['missed', 'missed'], 'Children looked after are expected to stay above the plan’s figures'],
  [['met', 'met'], 'Children looked after are expected to reach the plan’s figures'],
  [['met', 'missed'], 'Children looked after are expected to reach some of the plan’s figures, not all'],
] as const)('children against targets %j', (ratings, title) => {
  expect(childrenFinding(aProjection({ targets: [childrenTarget(...ratings)] }))).toBe(title);
});

test.each([
  [[500, 450], 'fall'],
  [[500, 495], 'hardly change'],
  [[500, 520], 'rise'],
])('without targets children %j are expected to %s', (children, words) => {
  expect(childrenFinding(aProjection({ children }))).toBe(`Children looked after are expected to ${words}`);
});

test('spend is set beside the children it is for', () => {
  const title = (children: number[], spend: number[]) => spendFinding(aProjection({ children, spend }));
  expect(title([500, 450], [100, 120])).toBe(
    'Weekly spend is expected to rise although there are fewer children',
  );
  expect(title([500, 450], [100, 100])).toContain('dearer placements offset fewer children');
  expect(title([500, 400], [100, 90])).toContain('fall by less than the number of children');
  expect(title([500, 500], [100, 100])).toBe('Weekly spend is expected hardly to change');
});
