import type { Baseline } from '../schema/baseline.ts';
import type { Override } from '../schema/override.ts';
import type { Quantity } from '../schema/quantity.ts';
import type { Scenario } from '../schema/scenario.ts';
import { baselineNumbers, type NumberAt } from './numbers.ts';
import { replaceNumber } from './replaceNumber.ts';

const PREFIX = 'baseline:';

/** What an override calls a number: its key without the file. */
export const overrideName = ({ path }: Pick<NumberAt, 'path'>): string => path.slice(PREFIX.length);

/** The numbers of a baseline by the names overrides give them. */
export const numbersByName = (baseline: Baseline): Map<string, NumberAt> =>
  new Map(baselineNumbers(baseline).map((number) => [overrideName(number), number]));

/**
 * The baseline as a scenario holds it: with its overrides in the place of the baseline's own numbers. Names that
 * the baseline does not have are passed over; the check of the scenario refuses them. The same object comes back
 * where nothing changes, so that this may be asked for again and again.
 */
export function overriddenBaseline(baseline: Baseline, { overrides }: Pick<Scenario, 'overrides'>): Baseline {
  if (!overrides || overrides.length === 0) return baseline;
  const numbers = numbersByName(baseline);
  return overrides.reduce((held, { number, value }) => {
    const at = numbers.get(number);
    return at === undefined || sameQuantity(at.quantity, value) ? held : replaceNumber(held, at, value);
  }, baseline);
}

/** The inputs of a run with the baseline as the scenario holds it, for the scenario and its comparator alike. */
export function inItsWorld<T extends { baseline: Baseline; scenario: Scenario }>(input: T): T {
  const baseline = overriddenBaseline(input.baseline, input.scenario);
  return baseline === input.baseline ? input : { ...input, baseline };
}

/** A scenario with one number of the baseline held to be another; what it was stays what it was at first. */
export function withOverride(scenario: Scenario, number: NumberAt, value: Quantity): Scenario {
  const name = overrideName(number);
  const overrides = scenario.overrides ?? [];
  const known = overrides.some((it) => it.number === name);
  const fresh: Override = { number: name, value, was: number.quantity };
  return {
    ...scenario,
    overrides: known
      ? overrides.map((it) => (it.number === name ? { ...it, value } : it))
      : [...overrides, fresh],
  };
}

/** Whether two quantities are the same to the engine and name the same draw and source. */
function sameQuantity(a: Quantity, b: Quantity): boolean {
  return a === b || JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
}

/** Those that hold a number to be another than it was: one that says the same again overrides nothing. */
export const differing = <T extends Pick<Override, 'value' | 'was'>>(
  overrides: readonly T[] | undefined,
): T[] => (overrides ?? []).filter(({ value, was }) => !sameAssumption(value, was));

/** Whether two quantities are the same numbers, drawn together with the same others. */
export const sameAssumption = (a: Quantity, b: Quantity): boolean =>
  sameNumbers(a, b) && sharedDrawOf(a) === sharedDrawOf(b);

const sharedDrawOf = (it: Quantity): string | undefined =>
  typeof it === 'object' && 'low' in it ? it.sharedDraw : undefined;

/** Whether two quantities have the same value or range, whatever explains them. */
export function sameNumbers(a: Quantity, b: Quantity): boolean {
  const [x, y] = [numbersIn(a), numbersIn(b)];
  return x.low === y.low && x.mode === y.mode && x.high === y.high;
}

const numbersIn = (it: Quantity): { low: number; mode: number; high: number } => {
  if (typeof it === 'number') return { low: it, mode: it, high: it };
  return 'low' in it ? it : { low: it.value, mode: it.value, high: it.value };
};

const sorted = (it: Quantity): unknown =>
  typeof it === 'number'
    ? { value: it }
    : Object.fromEntries(Object.entries(it).sort(([a], [b]) => (a < b ? -1 : 1)));
