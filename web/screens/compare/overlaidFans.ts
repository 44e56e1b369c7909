import type { ChartConfiguration, Plugin } from 'chart.js';
import { dayOf } from '../../../model/time/calendar.ts';
import { seriesAt, type Theme } from '../../charts/palette.ts';
import type { TimeChart, TimeLine } from '../../charts/timeChart.ts';
import { timeChartConfig, type DrawOptions } from '../../charts/timeChartConfig.ts';

/** So little of a fan's colour that those under it are seen through it. */
const OPACITY = 0.14;

/** A chart over time whose fans lie over each other, each to be seen through, with its own dashed edges. */
export function overlaidConfig(chart: TimeChart, options: DrawOptions): ChartConfiguration {
  const config = timeChartConfig(chart, options) as ChartConfiguration<'line'>;
  // The chart's own fans hide what is under them: theirs is the axis, which has room for all, and no more.
  const { plugins } = timeChartConfig(
    { ...chart, lines: chart.lines.map((it) => ({ ...it, fan: false })) },
    options,
  );
  return { ...config, plugins: [...(plugins ?? []), fans(chart.lines, options.theme)] } as ChartConfiguration;
}

const fans = (lines: readonly TimeLine[], theme: Theme): Plugin<'line'> => ({
  id: 'overlaidFans',
  beforeDatasetsDraw({ ctx, scales }) {
    for (const { points, series } of lines) {
      const edges = points.flatMap(({ date, spread }) =>
        spread
          ? [
              {
                x: scales.x!.getPixelForValue(dayOf(date)),
                low: scales.y!.getPixelForValue(spread.p10),
                high: scales.y!.getPixelForValue(spread.p90),
              },
            ]
          : [],
      );
      if (edges.length === 0) continue;
      const { colour, dash } = seriesAt(theme, series);
      const trace = (of: 'low' | 'high', all: typeof edges) => {
        for (const edge of all) ctx.lineTo(edge.x, edge[of]);
      };
      ctx.save();
      ctx.fillStyle = ctx.strokeStyle = colour;
      ctx.globalAlpha = OPACITY;
      ctx.beginPath();
      trace('high', edges);
      trace('low', edges.toReversed());
      ctx.closePath();
      ctx.fill();
      ctx.globalAlpha = 0.6;
      ctx.lineWidth = 1;
      ctx.setLineDash([...dash]);
      for (const of of ['low', 'high'] as const) {
        ctx.beginPath();
        trace(of, edges);
        ctx.stroke();
      }
      ctx.restore();
    }
  },
});
