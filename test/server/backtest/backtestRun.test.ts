import { expect, test } from 'vitest';
import { casesOf } from '../../../model/backtest/cases.ts';
import { runBacktest, type BacktestRequest } from '../../../server/backtest/backtestRun.ts';
import { COUNTY, figuresFrom, SETTINGS, threeAreas, TOWN } from '../../model/backtest/support.ts';

const figures = figuresFrom(threeAreas());
const years = { first: 2016, last: 2024 };

const request = (change: Partial<BacktestRequest> = {}): BacktestRequest => ({
  figures,
  years,
  cases: casesOf(figures, [TOWN, COUNTY], [2018, 2022, 2023], years.last),
  settings: SETTINGS,
  replications: 10,
  ...change,
});

test('the number of threads does not show in the results, which come in the order of the cases', async () => {
  const [one, two] = [
    await runBacktest(request(), { threads: 1 }),
    await runBacktest(request(), { threads: 3 }),
  ];
  expect(two).toEqual(one);
  expect(one.map(({ area, cutOff }) => [area, cutOff])).toEqual(
    request().cases.map(({ area, cutOff }) => [area, cutOff]),
  );
  expect(one[0]!.outcomes.length).toBeGreaterThan(0);
});

test('progress is told case by case', async () => {
  const told: number[] = [];
  await runBacktest(request(), { threads: 2, onProgress: ({ done, of }) => told.push(done, of) });
  expect(told).toEqual([1, 6, 2, 6, 3, 6, 4, 6, 5, 6, 6, 6]);
});

test('a run that is called off ends at once with the reason', async () => {
  const off = new AbortController();
  const reason = new Error('called off');
  const many = { cases: Array.from({ length: 200 }, () => request().cases[0]!), replications: 500 };
  let done = 0;
  const run = runBacktest(request(many), {
    threads: 2,
    signal: off.signal,
    onProgress: () => {
      done++;
      off.abort(reason);
    },
  });
  await expect(run).rejects.toBe(reason);
  expect(done).toBeLessThan(10);
  await expect(runBacktest(request(), { signal: off.signal })).rejects.toBe(reason);
});
