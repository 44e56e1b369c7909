/** What the JSON reporters of the test runners say, as a tally. */
import type { JSONReport } from '@playwright/test/reporter';
import type { JsonTestResults } from 'vitest/node';
import type { Tally } from './tally.ts';

export type VitestReport = Pick<JsonTestResults, 'numPassedTests' | 'numPendingTests' | 'numTodoTests'> & {
  testResults: readonly { status: string; assertionResults: readonly { status: string }[] }[];
};

/** A file that could not even be loaded has no failed test to name: it counts as one. */
export function tallyOfVitest(report: VitestReport): Tally {
  const failed = report.testResults.map(({ status, assertionResults }) => {
    const tests = assertionResults.filter((test) => test.status === 'failed').length;
    return status === 'failed' ? Math.max(1, tests) : tests;
  });
  return {
    passed: report.numPassedTests,
    failed: failed.reduce((sum, count) => sum + count, 0),
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** A test that passed only when tried again has failed. */
export function tallyOfPlaywright({
  stats,
}: {
  stats: Omit<JSONReport['stats'], 'startTime' | 'duration'>;
}): Tally {
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped };
}
