import type { Reporter, TestModule } from 'vitest/node';

/** Names every test that stood aside, and why: a skipped test must not pass for a passed one. */
export class SkippedTests implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    for (const module of modules) {
      for (const test of module.children.allTests('skipped')) {
        const result = test.result();
        const note = (result.state === 'skipped' && result.note) || 'no reason given';
        console.log(`skipped: ${module.relativeModuleId} > ${test.fullName}: ${note}`);
      }
    }
  }
}
