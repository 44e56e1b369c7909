import { differing, numbersByName, sameAssumption, sameNumbers } from '../numbers/overrides.ts';
import type { UnitName } from '../numbers/units.ts';
import type { Baseline } from '../schema/baseline.ts';
import type { Quantity } from '../schema/quantity.ts';
import type { Scenario } from '../schema/scenario.ts';
import { namesOf } from './names.ts';
import { upToDecimals } from './numbers.ts';
import { likely } from './quantityWords.ts';
import { baselineNumberTold, quantityOfUnit } from './whatifNumber.ts';

/** A number that is not as the baseline has it, in word and shape. */
export const OVERRIDDEN = { word: 'Overridden', shape: '◨' } as const;

/** An override as it is told: what the scenario holds, and what the baseline has. */
export interface OverrideTold {
  /** The number's name, as overrides name it. */
  number: string;
  label: string;
  held: string;
  baseline: string;
  /** The register's entry for what the baseline has. */
  source: string | undefined;
  rationale: string | undefined;
  /** Whether it says another number than the baseline at all. */
  differs: boolean;
  /** What the baseline had when it was written, where it has another value by now. */
  baselineThen: string | undefined;
}

/** The overrides of a scenario, in its own order; what the baseline no longer has is told by its bare name. */
export function overridesTold(
  { overrides = [] }: Pick<Scenario, 'overrides'>,
  baseline: Baseline,
): OverrideTold[] {
  const numbers = numbersByName(baseline);
  const names = namesOf(baseline);
  return overrides.map(({ number: name, value, was, rationale }) => {
    const number = numbers.get(name);
    const words = (it: Quantity) => quantityAs(it, number?.unit);
    return {
      number: name,
      label: number ? baselineNumberTold(number, baseline, names) : name,
      held: words(value),
      baseline: number ? words(number.quantity) : 'no such number',
      source: number?.source,
      rationale,
      differs: number === undefined || !sameAssumption(value, number.quantity),
      baselineThen: number && sameNumbers(was, number.quantity) ? undefined : words(was),
    };
  });
}

/** "3 numbers of the baseline"; nothing where none is overridden. */
export function howManyOverridden(names: readonly string[]): string | undefined {
  if (names.length === 0) return undefined;
  return names.length === 1 ? '1 number of the baseline' : `${names.length} numbers of the baseline`;
}

/** The names of the numbers a scenario holds to be others. */
export const overriddenNames = ({ overrides }: Pick<Scenario, 'overrides'>): string[] =>
  differing(overrides).map(({ number }) => number);

/** ", with 3 numbers of the baseline overridden", after what names a baseline; empty where none is. */
export function overriddenWords(scenario: Pick<Scenario, 'overrides'>): string {
  const howMany = howManyOverridden(overriddenNames(scenario));
  return howMany === undefined ? '' : `, with ${howMany} overridden on both sides`;
}

const quantityAs = (it: Quantity, unit: UnitName | undefined): string =>
  unit === undefined ? upToDecimals(likely(it), 4) : quantityOfUnit(it, unit);
