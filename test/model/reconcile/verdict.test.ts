import { describe, expect, test } from 'vitest';
import { exactly } from '../../../model/reconcile/interval.ts';
import { verdictOf, worst } from '../../../model/reconcile/verdict.ts';

const around = (value: number, half: number) => ({ value, low: value - half, high: value + half });

describe('the rule', () => {
  test('what rounding can explain holds, in one paper or two', () => {
    expect(verdictOf(around(3.08, 0.005), around(2.98, 0.205), true)).toBe('holds');
    expect(verdictOf(around(3.08, 0.005), around(2.98, 0.205), false)).toBe('holds');
  });

  test("a paper's own sum is off by the difference, however large", () => {
    expect(verdictOf(exactly(100), exactly(101), true)).toBe('off-by');
    expect(verdictOf(exactly(100), exactly(300), true)).toBe('off-by');
  });

  test('two statements contradict each other when they are more than 5% of the claimed one apart', () => {
    expect(verdictOf(exactly(40), exactly(38), false)).toBe('off-by');
    expect(verdictOf(exactly(40), exactly(37.9), false)).toBe('contradicts');
    expect(verdictOf(exactly(180), exactly(173), false)).toBe('off-by');
    expect(verdictOf(exactly(539), exactly(505), false)).toBe('contradicts');
  });

  test('of nothing, anything else is too far', () => {
    expect(verdictOf(exactly(0), exactly(1), false)).toBe('contradicts');
    expect(verdictOf(exactly(0), exactly(0), false)).toBe('holds');
  });
});

test('the verdict of several is the one to know first', () => {
  expect(worst([])).toBe('holds');
  expect(worst(['holds', 'cannot-be-checked'])).toBe('cannot-be-checked');
  expect(worst(['contradicts', 'off-by', 'cannot-be-checked', 'holds'])).toBe('contradicts');
});
