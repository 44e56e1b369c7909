import type { Fan } from '../schema/placements.ts';
import { quantiles } from '../uncertainty/quantiles.ts';

const FAN = ['p10', 'p25', 'p50', 'p75', 'p90'] as const;
const FAN_SHARES = FAN.map((name) => Number(name.slice(1)) / 100);

/** The fan of a series by week. @param byWeek all replications of each week */
export function fanOf(byWeek: readonly Float32Array[]): Fan {
  const fan: Fan = { mean: [], p10: [], p25: [], p50: [], p75: [], p90: [] };
  for (const values of byWeek) {
    fan.mean.push(values.reduce((sum, value) => sum + value, 0) / values.length);
    quantiles(values, FAN_SHARES).forEach((value, i) => fan[FAN[i]!].push(value));
  }
  return fan;
}
