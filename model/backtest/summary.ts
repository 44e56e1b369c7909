import { METHODS, type Method } from '../schema/trackRecord.ts';
import type { Outcome } from './cases.ts';
import { groupBy } from './groupBy.ts';
import { naiveRangeKey, type NaiveRanges } from './naiveRanges.ts';
import { scoresOf, type Judged, type Scores } from './scores.ts';

/**
 * Whether settings could know an outcome: it was among those they were fitted on; or neither it nor anything else
 * after the cut-off was. Between lie forecasts from before the fit's last year of what came after it: the outcome is
 * new to the settings, but they rest on years that the forecaster had not seen.
 */
export type Period = 'fitted' | 'between' | 'judged';

export interface SummaryRow {
  series: string;
  /** Years ahead. */
  years: number;
  period: Period;
  method: Method;
  scores: Scores;
}

/**
 * Scores by series, horizon, period and method. Methods are held against each other on the same outcomes: those that
 * every method with any forecast of the series and horizon has one for.
 *
 * @param fittedTo the last year whose outcomes settings were fitted on; cut-offs from then on are judged
 */
export function summaryOf(outcomes: readonly Outcome[], ranges: NaiveRanges, fittedTo: number): SummaryRow[] {
  const groups = groupBy(outcomes, (it) => `${it.series}|${it.years}|${periodOf(it, fittedTo)}`);
  return [...groups.values()].flatMap((group) => {
    const { series, years } = group[0]!;
    const period = periodOf(group[0]!, fittedTo);
    const present = METHODS.filter((method) => group.some((it) => forecastOf(it, method) !== undefined));
    const common = group.filter((it) => present.every((method) => forecastOf(it, method) !== undefined));
    return present.flatMap((method): SummaryRow[] => {
      const scores = scoresOf(common.map((outcome) => judgedBy(outcome, method, ranges)));
      return scores ? [{ series, years, period, method, scores }] : [];
    });
  });
}

export function periodOf({ cutOff, years }: Pick<Outcome, 'cutOff' | 'years'>, fittedTo: number): Period {
  if (cutOff >= fittedTo) return 'judged';
  return cutOff + years <= fittedTo ? 'fitted' : 'between';
}

const forecastOf = (outcome: Outcome, method: Method): number | undefined =>
  method === 'model' ? outcome.model.p50 : outcome.naive[method];

/** An outcome as one method said it, with the range that method has. */
function judgedBy(outcome: Outcome, method: Method, ranges: NaiveRanges): Judged {
  const { actual, last, model, series, years } = outcome;
  const forecast = forecastOf(outcome, method)!;
  const judged = { actual, forecast, scale: last };
  if (method === 'model') {
    return { ...judged, range50: [model.p25, model.p75], range80: [model.p10, model.p90] };
  }
  const ratios = ranges.get(naiveRangeKey(series, method, years));
  if (ratios === undefined) return judged;
  const { p10, p25, p75, p90 } = ratios;
  return {
    ...judged,
    range50: [forecast * p25, forecast * p75],
    range80: [forecast * p10, forecast * p90],
  };
}
