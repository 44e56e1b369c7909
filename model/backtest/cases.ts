import type { OpenDataMeasure } from '../schema/openData.ts';
import type { Figures } from '../estimate/figures.ts';
import type { CareShape } from '../estimate/careShape.ts';
import { backtestForecast, forecastInputs, type AgesFrom, type MethodSettings } from './backtestForecast.ts';
import { naiveForecasts, type NaiveForecast } from './naiveForecasts.ts';
import type { Range } from './replicatedTotals.ts';
import { ALL_SERIES } from './series.ts';

export const LONGEST_YEARS = 3;

/** One authority and one cut-off: everything forecast from it is one piece of work. */
export interface BacktestCase {
  area: string;
  cutOff: number;
  /** Years after the cut-off that something was published for, at most three. */
  years: number;
}

/** A forecast held against what happened. */
export interface Outcome {
  area: string;
  cutOff: number;
  /** Years after the cut-off. */
  years: number;
  series: string;
  /** The published figure at the cut-off, and the one that came. */
  last: number;
  actual: number;
  model: Range;
  naive: Partial<Record<NaiveForecast, number>>;
}

export interface CaseResult extends BacktestCase {
  agesFrom: AgesFrom;
  outcomes: Outcome[];
}

/** The cases of some areas and cut-offs that a forecast can be made for and something came after, area by area. */
export function casesOf(
  figures: Figures,
  areas: readonly string[],
  cutOffs: readonly number[],
  lastYear: number,
): BacktestCase[] {
  return areas.flatMap((area) =>
    cutOffs.flatMap((cutOff) => {
      const years = Math.min(LONGEST_YEARS, lastYear - cutOff);
      const known = (measure: OpenDataMeasure) => figures.value(area, measure, 'all', cutOff) !== undefined;
      const possible = known('cla-count') && known('cla-entries') && known('cla-exits');
      return years >= 1 && possible ? [{ area, cutOff, years }] : [];
    }),
  );
}

/** Makes the forecast of a case from what was known at its cut-off, and holds it against what was published since. */
export function runCase(
  figures: Figures,
  { area, cutOff, years }: BacktestCase,
  settings: MethodSettings,
  borrowed: CareShape | undefined,
  replications: number,
): CaseResult | undefined {
  const inputs = forecastInputs(figures, area, cutOff, settings, borrowed);
  if (inputs === undefined) return undefined;
  const forecast = backtestForecast(inputs, years, replications);
  const outcomes = ALL_SERIES.flatMap((series) => {
    const at = (year: number) => figures.value(area, series.measure, series.breakdown, year);
    const last = at(cutOff);
    return (forecast.get(series.id) ?? []).flatMap((model, i): Outcome[] => {
      const actual = at(cutOff + i + 1);
      if (last === undefined || actual === undefined) return [];
      const naive = naiveForecasts(figures, area, series, cutOff, i + 1);
      return [{ area, cutOff, years: i + 1, series: series.id, last, actual, model, naive }];
    });
  });
  return { area, cutOff, years, agesFrom: inputs.agesFrom, outcomes };
}
