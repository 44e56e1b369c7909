import { expect, test } from 'vitest';
import { settledTally, sumOfTallies, tallyLine } from './tally.ts';

test('the line names skipped tests only when there are some', () => {
  expect(tallyLine({ passed: 12, failed: 0, skipped: 0 })).toBe('12 passed, 0 failed');
  expect(tallyLine({ passed: 12, failed: 1, skipped: 3 })).toBe('12 passed, 1 failed, 3 skipped');
});

test('stages add up', () => {
  const stages = [
    { passed: 6, failed: 0, skipped: 0 },
    { passed: 40, failed: 2, skipped: 1 },
  ];
  expect(sumOfTallies(stages)).toEqual({ passed: 46, failed: 2, skipped: 1 });
});

test('a tool that ends in error without a failed test counts as one failure', () => {
  const reported = { passed: 40, failed: 0, skipped: 0 };
  expect(settledTally(reported, 1)).toEqual({ passed: 40, failed: 1, skipped: 0 });
  expect(settledTally({ ...reported, failed: 2 }, 1).failed).toBe(2);
  expect(settledTally(reported, 0)).toEqual(reported);
});

test('a stage that ran nothing counts as one failure', () => {
  expect(settledTally({ passed: 0, failed: 0, skipped: 0 }, 0).failed).toBe(1);
});
