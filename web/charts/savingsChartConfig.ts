import type { ChartConfiguration } from 'chart.js';
import { financialYearWords } from '../../model/words/dates.ts';
import {
  BASES,
  savingOn,
  type Basis,
  type SavingsShown,
  type ShownYear,
} from '../../model/words/savingsShown.ts';
import { moneyScale } from '../../model/words/money.ts';
import { seriesAt, PLAN_SERIES } from './palette.ts';
import { savingsMarks } from './savingsMarks.ts';
import type { DrawOptions } from './timeChartConfig.ts';

export type SavingsConfig = ChartConfiguration<'bar', ([number, number] | null)[], string>;

/** Height of the axis under the rows, so that the ratings beside them can keep level. */
export const SAVINGS_AXIS_PX = 28;

/**
 * Savings by year on one basis, never both in one drawing: a bar where 8 runs in 10 lie, a mark at the expected
 * value and a diamond at the target. Without runs there are marks and no bars.
 */
export function savingsChartConfig(shown: SavingsShown, basis: Basis, options: DrawOptions): SavingsConfig {
  const { theme, fontFamily, narrow } = options;
  const font = { family: fontFamily, size: 12 };
  const bars = shown.years.map(({ ranges }): [number, number] | null => {
    const range = ranges[basis];
    return range ? [range.lowGbp, range.highGbp] : null;
  });
  const targets = shown.years.map(({ target }) => target?.gbp);
  // Both bases on one axis: what a switch changes is then the bars and not the scale under them.
  const all = [
    0,
    ...shown.years.flatMap((it) => BASES.flatMap((on) => [savingOn(it, on), ...endsOf(it, on)])),
    ...targets.flatMap((it) => it ?? []),
  ];
  const axisWords = moneyScale(all).words;
  return {
    type: 'bar',
    data: {
      labels: shown.years.map(({ year }) => financialYearWords(year)),
      datasets: [
        {
          label: '8 in 10 runs',
          data: bars,
          backgroundColor: seriesAt(theme, PLAN_SERIES).band50,
          barThickness: 16,
        },
      ],
    },
    options: {
      indexAxis: 'y',
      animation: false,
      maintainAspectRatio: false,
      events: [],
      layout: { padding: { right: narrow ? 16 : 64 } },
      scales: {
        x: {
          suggestedMin: Math.min(...all),
          suggestedMax: Math.max(...all) * 1.05 || 100_000,
          afterFit: (axis) => {
            axis.height = SAVINGS_AXIS_PX;
          },
          grid: { color: (it) => (it.tick?.value === 0 ? theme.axis : theme.grid) },
          border: { display: false },
          ticks: {
            color: theme.muted,
            font,
            maxTicksLimit: narrow ? 4 : 7,
            callback: (value) => axisWords(Number(value)),
          },
        },
        y: {
          grid: { display: false },
          border: { display: false },
          ticks: { color: theme.ink, font: { ...font, size: narrow ? 12 : 14, weight: 600 } },
        },
      },
      plugins: { tooltip: { enabled: false } },
    },
    plugins: [savingsMarks(shown, basis, theme, font)],
  };
}

function endsOf({ ranges }: ShownYear, basis: Basis): number[] {
  const range = ranges[basis];
  return range ? [range.lowGbp, range.highGbp] : [];
}
