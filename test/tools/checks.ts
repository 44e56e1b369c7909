import { runCommand } from './runCommand.ts';
import type { Tally } from './tally.ts';

interface Check {
  name: string;
  commandLine: string;
}

/** Two lanes side by side, each about as long as the other. */
const lanes: readonly (readonly Check[])[] = [
  [
    { name: 'eslint', commandLine: 'eslint --max-warnings 0 .' },
    { name: 'oxlint', commandLine: 'oxlint --type-aware --deny-warnings' },
    { name: 'prettier', commandLine: 'prettier --check --log-level warn .' },
  ],
  [
    { name: 'tsc', commandLine: 'tsc' },
    { name: 'tsc model', commandLine: 'tsc -p model' },
    {
      name: 'svelte-check',
      commandLine: 'svelte-check --tsconfig ./web/tsconfig.check.json --output human --fail-on-warnings',
    },
    { name: 'knip', commandLine: 'knip --no-progress' },
  ],
];

/** Runs every check, whatever the others found; each counts as one test and speaks only when it fails. */
export async function runChecks(): Promise<Tally> {
  const passed = (await Promise.all(lanes.map(runLane))).flat();
  return {
    passed: passed.filter((it) => it).length,
    failed: passed.filter((it) => !it).length,
    skipped: 0,
  };
}

/** One check after the other; whether each passed. */
async function runLane(lane: readonly Check[]): Promise<boolean[]> {
  const results: boolean[] = [];
  for (const { name, commandLine } of lane) {
    const start = performance.now();
    const { exitCode, output } = await runCommand(commandLine, 'kept');
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    const passed = exitCode === 0;
    results.push(passed);
    console.log(`${passed ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)`);
    if (!passed) console.log(output.trimEnd());
  }
  return results;
}
