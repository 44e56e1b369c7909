import { expectedValue } from '../schema/quantity.ts';
import type { NumberAt } from '../numbers/numbers.ts';
import { limitsOf, type UnitName } from '../numbers/units.ts';
import type { SensibleRange } from './sensibleRange.ts';
import { FORM_UNITS } from './units.ts';

/**
 * How far a slider goes for a number of the baseline: from half its low to twice its high, which is further than
 * councils lie apart, in whole steps. It rests on what the baseline has, and does not move with what is typed.
 */
export function sensibleNumber(number: NumberAt): SensibleRange {
  const { quantity, unit, source } = number;
  const [least, most] =
    typeof quantity === 'object' && 'low' in quantity
      ? [quantity.low, quantity.high]
      : [expectedValue(quantity), expectedValue(quantity)];
  const fixed = FIXED[unit];
  if (fixed) {
    const { low, high, why } = fixed;
    return { low: Math.min(low, least), high: Math.max(high, most), why, source };
  }
  const { step } = FORM_UNITS[unit];
  const { min, max } = limitsOf(number);
  // A number near nothing needs room too.
  const room = 20 * step;
  const inSteps = (value: number, round: (it: number) => number) =>
    Number((round(Number((value / step).toPrecision(12))) * step).toPrecision(12));
  return {
    low: Math.max(min, inSteps(least / 2, Math.floor)),
    high: Math.min(max, inSteps(Math.max(2 * most, room), Math.ceil)),
    why: `From half the baseline’s low value to ${2 * most < room ? 'well above' : 'twice'} its high one.`,
    source,
  };
}

/** Rates of change mean the same whatever the baseline has. */
const FIXED: Partial<Record<UnitName, { low: number; high: number; why: string }>> = {
  uplift: { low: -0.05, high: 0.2, why: 'From a fall of a twentieth a year to a rise of a fifth.' },
  variation: { low: 0, high: 0.5, why: 'From years that do not differ to years that differ by half.' },
};
