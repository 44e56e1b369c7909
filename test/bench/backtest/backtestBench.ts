import { casesOf } from '../../../model/backtest/cases.ts';
import { FITTED_SETTINGS } from '../../../model/estimate/fittedSettings.ts';
import { authoritiesIn } from '../../../model/opendata/authorities.ts';
import { runBacktest } from '../../../server/backtest/backtestRun.ts';
import { readOpenData } from '../../../server/import/dfe/readOpenData.ts';
import { sharedIsThere, sharedPath } from '../../tools/sharedFolder.ts';
import { atMost, notRun, type Figure } from '../tools/figure.ts';

const REPLICATIONS = 500;
const CUT_OFFS = [2017, 2018, 2019, 2020, 2021, 2022, 2023];
const LAST = 2024;

/**
 * The backtest over the department's figures, where they are: every authority and cut-off as its own part of the
 * benchmark, `backtest-whole`; in short form every tenth authority, told as what the whole would take.
 */
async function backtestFigure(every: number): Promise<Figure[]> {
  if (!sharedIsThere) {
    return [notRun('backtest of every authority', 's', 'no folder `shared` next to the checkout')];
  }
  const read = await readOpenData([sharedPath('dfe', 'published-to-2024.csv')]);
  if (!read.ok) throw new Error(read.problems.join('\n'));
  const { index } = read.value;
  const areas = authoritiesIn(index).map(({ code }) => code);
  const all = casesOf(index, areas, CUT_OFFS, LAST);
  const chosen = new Set(areas.filter((_, i) => i % every === 0));
  const cases = all.filter(({ area }) => chosen.has(area));
  const start = performance.now();
  await runBacktest(
    {
      figures: index,
      years: { first: 2016, last: LAST },
      cases,
      settings: FITTED_SETTINGS,
      replications: REPLICATIONS,
    },
    { threads: 2 },
  );
  const seconds = (performance.now() - start) / 1000;
  const whole = (seconds * all.length) / cases.length;
  const name = `backtest of ${all.length} forecasts, ${REPLICATIONS} replications each, two threads`;
  return [
    {
      ...atMost(name, whole, 's', 180),
      note:
        every === 1
          ? 'every authority and cut-off'
          : `from ${cases.length} of them in ${seconds.toFixed(1)} s`,
    },
  ];
}

export const backtestBench = (): Promise<Figure[]> => backtestFigure(10);
export const wholeBacktestBench = (): Promise<Figure[]> => backtestFigure(1);
