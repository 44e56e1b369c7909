import { quantiles } from '../uncertainty/quantiles.ts';

/** Rounded for the file: enough digits to reproduce every published figure, few enough to read. */
export const rounded = (value: number, digits = 4): number => Number(value.toFixed(digits));

export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

export const mean = (values: readonly number[]): number => sum(values) / values.length;

/** Shares of a total, rounded, with what rounding leaves over given to the largest, so that they add up to 1. */
export function roundedShares<Name extends string>(
  amounts: Record<Name, number>,
  digits = 4,
): Record<Name, number> {
  const names = Object.keys(amounts) as Name[];
  const total = sum(Object.values<number>(amounts));
  const shares = Object.fromEntries(
    names.map((name) => [name, rounded(amounts[name] / total, digits)]),
  ) as Record<Name, number>;
  const largest = names.reduce((best, name) => (shares[name] > shares[best] ? name : best));
  const rest = sum(names.filter((name) => name !== largest).map((name) => shares[name]));
  return { ...shares, [largest]: rounded(1 - rest, digits) };
}

/** The same names with other values. */
export const mapRecord = <Name extends string, From, To>(
  record: Readonly<Record<Name, From>>,
  to: (value: From, name: Name) => To,
): Record<Name, To> =>
  Object.fromEntries(
    (Object.entries(record) as [Name, From][]).map(([name, value]) => [name, to(value, name)]),
  ) as Record<Name, To>;

/** Of at least one value. */
export const median = (values: readonly number[]): number => quantiles(Float64Array.from(values), [0.5])[0]!;
