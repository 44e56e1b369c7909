import { expect, test } from 'vitest';
import { roundedShares } from '../../../model/estimate/arithmetic.ts';

test('rounded shares still add up to one', () => {
  expect(roundedShares({ a: 1, b: 1, c: 1 })).toEqual({ a: 0.3334, b: 0.3333, c: 0.3333 });
});
