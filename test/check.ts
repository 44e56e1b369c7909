/** Formatting, lint, types and unused code: every check runs and reports, and one failure fails the whole. */
import { runChecks } from './tools/checks.ts';
import { tallyLine } from './tools/tally.ts';

const tally = await runChecks();
console.log(tallyLine(tally));
process.exitCode = tally.failed > 0 ? 1 : 0;
