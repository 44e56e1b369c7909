/** How many tests passed, failed and stood aside, in one stage or in all. */
export interface Tally {
  passed: number;
  failed: number;
  skipped: number;
}

export function sumOfTallies(tallies: readonly Tally[]): Tally {
  return {
    passed: tallies.reduce((sum, tally) => sum + tally.passed, 0),
    failed: tallies.reduce((sum, tally) => sum + tally.failed, 0),
    skipped: tallies.reduce((sum, tally) => sum + tally.skipped, 0),
  };
}

/** The line a run ends with. */
export function tallyLine({ passed, failed, skipped }: Tally): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/**
 * A stage whose tool gave up without naming a failed test has failed once, and so has a stage that ran
 * nothing: neither may pass for success.
 */
export function settledTally(reported: Tally, exitCode: number): Tally {
  const ranNothing = reported.passed + reported.failed === 0;
  const gaveUp = exitCode !== 0 && reported.failed === 0;
  return ranNothing || gaveUp ? { ...reported, failed: reported.failed + 1 } : reported;
}
