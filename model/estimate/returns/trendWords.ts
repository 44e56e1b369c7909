import { rounded } from '../arithmetic.ts';
import type { Trend } from './trend.ts';

const percent = (share: number): string => `${rounded(100 * share, 1)}%`;

/** What yearly counts say of a trend, and how sure it is. */
export function trendWords(trend: Trend | null, variation?: number): string {
  if (trend === null) return 'Too few starts, or too few whole years of them, to tell a trend.';
  const way = trend.perYear >= 0 ? 'rose' : 'fell';
  const stray = variation === undefined ? '' : `, a year straying by ${rounded(variation, 2)}`;
  const interval = `90% between ${percent(trend.low)} and ${percent(trend.high)}`;
  const sure =
    trend.p < 0.05
      ? 'more than chance and the usual stray of a year explain'
      : 'no more than chance and the usual stray of a year may explain';
  return `Over ${trend.years} whole years they ${way} by ${percent(Math.abs(trend.perYear))} a year (${interval}, p = ${trend.p.toPrecision(2)}${stray}), ${sure}.`;
}
