import { isRange, type Quantity } from '../../schema/quantity.ts';

/** A quantity with its value, or every part of its range, so many times as high; what explains it stays. */
export function scaledQuantity(it: Quantity, factor: number): Quantity {
  if (typeof it === 'number') return it * factor;
  return isRange(it)
    ? { ...it, low: it.low * factor, mode: it.mode * factor, high: it.high * factor }
    : { ...it, value: it.value * factor };
}
