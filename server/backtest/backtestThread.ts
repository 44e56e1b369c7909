/** A thread that makes forecasts from past cut-offs: one case a task. */
import { runCase, type BacktestCase, type CaseResult } from '../../model/backtest/cases.ts';
import { figuresOf, type PlainFigures } from '../../model/backtest/plainFigures.ts';
import type { MethodSettings } from '../../model/backtest/backtestForecast.ts';
import type { CareShape } from '../../model/estimate/careShape.ts';

export interface BacktestTask {
  /** Of the case's authority and of England. */
  figures: PlainFigures;
  at: BacktestCase;
  settings: MethodSettings;
  borrowed: CareShape | undefined;
  replications: number;
}

/** Nothing where the figures of the cut-off's year allow no forecast. */
export const resultOfCase = (task: BacktestTask): CaseResult | undefined =>
  runCase(figuresOf(task.figures), task.at, task.settings, task.borrowed, task.replications);
