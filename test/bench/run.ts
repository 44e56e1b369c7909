import { backtestBench, wholeBacktestBench } from './backtest/backtestBench.ts';
import { coverageBench } from './returns/coverageBench.ts';
import { decisionsBench } from './decisions/decisionsBench.ts';
import { estimatingBench } from './returns/estimatingBench.ts';
import { expectedBench } from './expected/expectedBench.ts';
import { keystrokeBench } from './page/keystrokeBench.ts';
import { openDataBench } from './opendata/openDataBench.ts';
import { pageBench } from './page/pageBench.ts';
import { reconcileBench } from './reconcile/reconcileBench.ts';
import { readingBench } from './returns/readingBench.ts';
import { wholeReturnsBench } from './returns/wholeBench.ts';
import { storeBench } from './store/storeBench.ts';
import { stochasticBench } from './stochastic/stochasticBench.ts';
import { tableOf, type Figure } from './tools/figure.ts';
import { whatIfBench } from './whatif/whatIfBench.ts';

/** Every figure of the benchmark as a table and, on the last line, as JSON. Times are for reading, not asserted. */
const parts: Record<string, () => Figure[] | Promise<Figure[]>> = {
  expected: expectedBench,
  stochastic: stochasticBench,
  whatif: whatIfBench,
  decisions: decisionsBench,
  opendata: openDataBench,
  returns: async () => [...(await readingBench()), ...(await wholeReturnsBench())],
  reconcile: reconcileBench,
  estimating: estimatingBench,
  page: pageBench,
  keystroke: keystrokeBench,
  store: storeBench,
  backtest: backtestBench,
};

/** Minutes long: only where it is asked for by name. */
const longParts: typeof parts = {
  'backtest-whole': wholeBacktestBench,
  'returns-coverage': coverageBench,
};

const chosen = process.argv.slice(2);
const unknown = chosen.filter((name) => !(name in parts || name in longParts));
if (unknown.length > 0) {
  console.error(
    `No such part of the benchmark. Parts: ${Object.keys({ ...parts, ...longParts }).join(', ')}.`,
  );
  process.exit(2);
}
const figures: Figure[] = [];
for (const [name, part] of Object.entries(parts)) {
  if (chosen.length === 0 || chosen.includes(name)) figures.push(...(await part()));
}
for (const [name, part] of Object.entries(longParts)) {
  if (chosen.includes(name)) figures.push(...(await part()));
}
console.log(tableOf(figures));
console.log(JSON.stringify(figures));
