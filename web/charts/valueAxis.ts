import { hasSpread, type TimeChart } from './timeChart.ts';

/** Room over the highest and under the lowest, as a share of what lies between them. */
const ROOM = 0.08;

/** The ends of the value axis: nothing drawn touches them, bands and targets included; never below nothing. */
export function valueAxis({ lines, targets }: TimeChart): { min: number; max: number } {
  const values = [
    ...targets.map(({ value }) => value),
    ...lines.flatMap((line) =>
      line.points.flatMap(({ value, spread }) =>
        spread && line.fan && hasSpread(line) ? [value, spread.p10, spread.p90] : [value],
      ),
    ),
  ];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const room = (high - low || Math.abs(high) || 1) * ROOM;
  return { min: low >= 0 ? Math.max(0, low - room) : low - room, max: high + room };
}
