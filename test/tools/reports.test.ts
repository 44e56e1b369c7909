import { expect, test } from 'vitest';
import { tallyOfPlaywright, tallyOfVitest } from './reports.ts';

const file = (status: string, ...tests: string[]) => ({
  status,
  assertionResults: tests.map((state) => ({ status: state })),
});

test('tests of vitest are counted by outcome', () => {
  const report = {
    numPassedTests: 2,
    numPendingTests: 1,
    numTodoTests: 1,
    testResults: [file('passed', 'passed', 'passed', 'pending'), file('failed', 'failed', 'todo')],
  };
  expect(tallyOfVitest(report)).toEqual({ passed: 2, failed: 1, skipped: 2 });
});

test('a file that could not be loaded is one failure', () => {
  const report = { numPassedTests: 1, numPendingTests: 0, numTodoTests: 0 };
  const testResults = [file('passed', 'passed'), file('failed')];
  expect(tallyOfVitest({ ...report, testResults }).failed).toBe(1);
});

test('a flaky test of Playwright has failed', () => {
  const stats = { expected: 9, unexpected: 1, flaky: 2, skipped: 3 };
  expect(tallyOfPlaywright({ stats })).toEqual({ passed: 9, failed: 3, skipped: 3 });
});
