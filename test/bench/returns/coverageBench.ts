import { coverageOf, type Held } from '../../model/estimate/returns/coverage.ts';
import { forecastsHeld } from '../../model/estimate/returns/forecasts.ts';
import type { Figure } from '../tools/figure.ts';

/** How often 90% intervals of rates hold the true ones, and 80% ranges of forecasts what came: 200 councils each. */
export function coverageBench(): Figure[] {
  const figures = (words: string, found: Record<string, Held>): Figure[] =>
    Object.entries(found).map(([what, { held, of }]) => ({
      name: `${words}: ${what}`,
      value: Math.round((1000 * held) / of) / 10,
      unit: '%',
      note: `of ${of.toLocaleString('en-GB')}`,
    }));
  return [
    ...figures('90% intervals hold the rate', coverageOf(200)),
    ...figures('80% ranges hold what came', forecastsHeld(200)),
  ];
}
