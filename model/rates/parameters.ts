import { expectedValue, isRange, type Quantity } from '../schema/quantity.ts';

/** One number of a plan: certain (low = mode = high) or a range. */
export interface Parameter {
  /** Names the draw: ranges with one key take the same quantile, in every scenario that has the key. */
  key: string;
  low: number;
  mode: number;
  high: number;
  /** The PERT mean, which the expected engine uses. */
  expected: number;
  /** Moves what stands beside savings alone, so that no question about a saving need vary it. */
  besideSavings: boolean;
}

/**
 * Every number that a plan reads, in a list: rates are then a function of a flat array of values, so that a
 * replication draws numbers and rebuilds nothing.
 */
export class ParameterTable {
  readonly list: Parameter[] = [];

  /** Adds a number and answers its place in the list. `key` names it across scenarios. */
  add(quantity: Quantity, key: string, moves: 'savings' | 'beside-savings' = 'savings'): number {
    const besideSavings = moves === 'beside-savings';
    const certain = (value: number): Parameter => ({
      key,
      low: value,
      mode: value,
      high: value,
      expected: value,
      besideSavings,
    });
    const parameter = isRange(quantity)
      ? {
          key: quantity.sharedDraw === undefined ? key : `shared:${quantity.sharedDraw}`,
          low: quantity.low,
          mode: quantity.mode,
          high: quantity.high,
          expected: expectedValue(quantity),
          besideSavings,
        }
      : certain(expectedValue(quantity));
    return this.list.push(parameter) - 1;
  }

  /** Every parameter at its expected value. */
  expectedValues(): Float64Array {
    return Float64Array.from(this.list, (it) => it.expected);
  }
}
