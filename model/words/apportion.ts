/**
 * Rounded parts that add up to the rounded total, by largest remainder: each part is rounded down to a step,
 * then the parts with the largest remainders take the steps that are missing, the earlier first among equals.
 *
 * @returns as many multiples of `step` as there are values; their sum is the sum of the values, rounded
 */
export function apportion(values: readonly number[], step: number): number[] {
  const total = Math.round(values.reduce((sum, value) => sum + value, 0) / step);
  const floors = values.map((value) => Math.floor(value / step));
  const missing = total - floors.reduce((sum, floor) => sum + floor, 0);
  const remainders = values.map((value, i) => value / step - floors[i]!);
  const byRemainder = values.map((_, i) => i).sort((a, b) => remainders[b]! - remainders[a]! || a - b);
  const raised = new Set(byRemainder.slice(0, missing));
  return floors.map((floor, i) => (floor + (raised.has(i) ? 1 : 0)) * step);
}
