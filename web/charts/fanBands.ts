import type { Plugin } from 'chart.js';
import { dayOf } from '../../model/time/calendar.ts';
import { seriesAt, type Theme } from './palette.ts';
import { hasSpread, type Spread, type TimeLine } from './timeChart.ts';

/** A band as it is drawn: its lower and upper edge over time, in the chart's own units. */
export interface Band {
  colour: string;
  edges: readonly { x: number; low: number; high: number }[];
}

/** The bands of a chart's fans, the wider under the narrower. */
export function bandsOf(lines: readonly TimeLine[], theme: Theme): Band[] {
  return lines
    .filter((line) => line.fan && hasSpread(line))
    .flatMap(({ points, series }) => {
      const { band80, band50 } = seriesAt(theme, series);
      const edges = (low: keyof Spread, high: keyof Spread) =>
        points.flatMap(({ date, spread }) =>
          spread ? [{ x: dayOf(date), low: spread[low], high: spread[high] }] : [],
        );
      return [
        { colour: band80, edges: edges('p10', 'p90') },
        { colour: band50, edges: edges('p25', 'p75') },
      ];
    });
}

/** Draws bands behind the lines, over the forecast's ground. */
export const fanBands = (bands: readonly Band[]): Plugin<'line'> => ({
  id: 'fanBands',
  beforeDatasetsDraw({ ctx, scales }) {
    const at = (x: number, y: number): [number, number] => [
      scales.x!.getPixelForValue(x),
      scales.y!.getPixelForValue(y),
    ];
    for (const { colour, edges } of bands) {
      const outline = [
        ...edges.map(({ x, high }) => at(x, high)),
        ...edges.toReversed().map(({ x, low }) => at(x, low)),
      ];
      ctx.beginPath();
      for (const [x, y] of outline) ctx.lineTo(x, y);
      ctx.closePath();
      ctx.fillStyle = colour;
      ctx.fill();
    }
  },
});
