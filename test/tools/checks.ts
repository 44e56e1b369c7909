import { runCommand } from './runCommand.ts';
import type { Tally } from './tally.ts';

const checks: readonly { name: string; commandLine: string }[] = [
  { name: 'prettier', commandLine: 'prettier --check --log-level warn .' },
  { name: 'eslint', commandLine: 'eslint --max-warnings 0 .' },
  { name: 'tsc', commandLine: 'tsc' },
  { name: 'tsc model', commandLine: 'tsc -p model' },
  {
    name: 'svelte-check',
    commandLine: 'svelte-check --tsconfig ./tsconfig.json --output human --fail-on-warnings',
  },
  { name: 'knip', commandLine: 'knip --no-progress' },
];

/** Runs every check, whatever the others found; each counts as one test and speaks only when it fails. */
export async function runChecks(): Promise<Tally> {
  const tally: Tally = { passed: 0, failed: 0, skipped: 0 };
  for (const { name, commandLine } of checks) {
    const start = performance.now();
    const { exitCode, output } = await runCommand(commandLine, 'kept');
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    const passed = exitCode === 0;
    tally[passed ? 'passed' : 'failed'] += 1;
    console.log(`${passed ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)`);
    if (!passed) console.log(output.trimEnd());
  }
  return tally;
}
