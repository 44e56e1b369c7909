import { availableParallelism } from 'node:os';
import { Piscina } from 'piscina';
import { borrowedShape, type MethodSettings } from '../../model/backtest/backtestForecast.ts';
import type { BacktestCase, CaseResult } from '../../model/backtest/cases.ts';
import { plainFigures } from '../../model/backtest/plainFigures.ts';
import type { Figures } from '../../model/estimate/figures.ts';
import { inLanes } from '../whatif/inLanes.ts';
import type { BacktestTask } from './backtestThread.ts';

export interface BacktestRequest {
  figures: Figures;
  /** First and last year of the figures. */
  years: { first: number; last: number };
  cases: readonly BacktestCase[];
  settings: MethodSettings;
  replications: number;
}

export interface BacktestOptions {
  /** One for each core if left out. */
  threads?: number | undefined;
  /** Ends the threads at once; the run then fails with the signal's reason. */
  signal?: AbortSignal | undefined;
  onProgress?: ((progress: { done: number; of: number }) => void) | undefined;
}

const FILE = new URL('./backtestThread.ts', import.meta.url).href;

/**
 * Runs cases on threads of their own. Every case has its own luck, so that neither the number of threads nor the order
 * in which they end shows in the results, which come in the order of the cases.
 */
export async function runBacktest(
  { figures, years, cases, settings, replications }: BacktestRequest,
  { threads = availableParallelism(), signal, onProgress }: BacktestOptions = {},
): Promise<CaseResult[]> {
  signal?.throwIfAborted();
  const borrowed = borrowedShape(figures);
  const pool = new Piscina<BacktestTask, CaseResult | undefined>({
    filename: FILE,
    name: 'resultOfCase',
    minThreads: threads,
    maxThreads: threads,
  });
  const results: (CaseResult | undefined)[] = [];
  let done = 0;
  try {
    // One more than there are threads, so that none waits while the next task is put together.
    await inLanes(cases, threads + 1, async (at, index) => {
      const task = { figures: plainFigures(figures, at.area, years), at, settings, borrowed, replications };
      results[index] = await pool.run(task, { signal: signal ?? null });
      onProgress?.({ done: ++done, of: cases.length });
    });
  } catch (error) {
    signal?.throwIfAborted();
    throw error;
  } finally {
    await pool.destroy();
  }
  return results.filter((result) => result !== undefined);
}
