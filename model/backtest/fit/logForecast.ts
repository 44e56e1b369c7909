import { mean } from '../../estimate/arithmetic.ts';
import { normalCrps } from './crps.ts';

/** A forecast of a figure as a lognormal one, with what the figure came to. */
export interface LogForecast {
  /** Series and years ahead: forecasts of one group are scored together. */
  group: string;
  /** Mean of the figure itself, and variance of its logarithm. */
  mean: number;
  variance: number;
  actual: number;
}

/**
 * How well forecasts do, over groups: the mean logarithm of each group's mean score, so that no series counts more
 * because it is harder to forecast. Lower is better.
 */
export function meanLogScore(forecasts: readonly LogForecast[]): number {
  const scores = new Map<string, number[]>();
  for (const { group, mean: expected, variance, actual } of forecasts) {
    const score = normalCrps(Math.log(expected) - variance / 2, Math.sqrt(variance), Math.log(actual));
    const ofGroup = scores.get(group);
    if (ofGroup) ofGroup.push(score);
    else scores.set(group, [score]);
  }
  return mean([...scores.values()].map((ofGroup) => Math.log(mean(ofGroup))));
}

/**
 * The variance that variation and drift of a rate bring, from how a figure answers to the rate in each model year:
 * variation is drawn anew every year, drift from the second year on and stays.
 *
 * @param responses by model year
 */
export function movingVariance(
  responses: readonly number[],
  { yearlyVariation, drift }: { yearlyVariation: number; drift: number },
): number {
  let varied = 0;
  let drifted = 0;
  responses.forEach((response, year) => {
    varied += response ** 2;
    if (year === 0) return;
    const fromThenOn = responses.slice(year).reduce((sum, later) => sum + later, 0);
    drifted += fromThenOn ** 2;
  });
  return yearlyVariation ** 2 * varied + drift ** 2 * drifted;
}
