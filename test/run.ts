/**
 * The whole test: the checks, the tests of vitest, the tests in a browser. A failed stage does not stop the
 * next one. The last line is the total over all stages, each check counting as one test.
 */
import { runChecks } from './tools/checks.ts';
import { tallyOfPlaywright, tallyOfVitest } from './tools/reports.ts';
import { runReported } from './tools/runReported.ts';
import { sumOfTallies, tallyLine, type Tally } from './tools/tally.ts';

const stages: readonly { name: string; run: () => Promise<Tally> }[] = [
  { name: 'Checks', run: runChecks },
  {
    name: 'Unit and API tests',
    run: () => runReported('vitest run', 'test-results/vitest.json', tallyOfVitest),
  },
  {
    name: 'Browser tests',
    run: () => runReported('playwright test', 'test-results/playwright.json', tallyOfPlaywright),
  },
];

const tallies: Tally[] = [];
for (const { name, run } of stages) {
  console.log(`\n== ${name}`);
  const tally = await run();
  console.log(`${name}: ${tallyLine(tally)}`);
  tallies.push(tally);
}

const total = sumOfTallies(tallies);
console.log(`\n${tallyLine(total)}`);
process.exitCode = total.failed > 0 ? 1 : 0;
