import type { ProjectionInput } from '../project/project.ts';
import { expectedValue, isRange } from '../schema/quantity.ts';
import { namesOf } from '../words/names.ts';
import { numberTold, toldTogether } from '../words/whatifNumber.ts';
import { baselineNumbers, measureNumbers, type NumberAt } from '../numbers/numbers.ts';
import { inItsWorld } from '../numbers/overrides.ts';
import type { UnitName } from '../numbers/units.ts';

/** An assumption or lever in words, with every number that moves with it. */
export interface Described {
  key: string;
  label: string;
  unit: UnitName;
  members: { label: string; low: number; likely: number; high: number; source?: string | undefined }[];
}

/** The numbers of a comparison by key: those of the baseline, the scenario and, where it has others, the comparator. */
export class NumbersDescribed {
  readonly #input: ProjectionInput;
  readonly #byKey = new Map<string, Named[]>();

  constructor(input: ProjectionInput) {
    this.#input = inItsWorld(input);
    const { baseline, scenario, comparator } = this.#input;
    const names = namesOf(baseline);
    const lists = [scenario.measures, comparator?.measures ?? []];
    const seen = new Set<string>();
    const add = (number: NumberAt, measures: (typeof lists)[number]) => {
      // Both sides may have a measure: it is told once.
      if (seen.has(number.path)) return;
      seen.add(number.path);
      const named = { number, told: numberTold(number, baseline, measures, names) };
      this.#byKey.set(number.key, [...(this.#byKey.get(number.key) ?? []), named]);
    };
    for (const number of baselineNumbers(baseline)) add(number, []);
    for (const list of lists) for (const number of measureNumbers(list)) add(number, list);
  }

  /** Of a ranged assumption, by the key of its draw: only those that vary are told. */
  ofAssumption(key: string): Described {
    const all = this.#byKey.get(key) ?? [];
    const varying = all.filter(
      ({ number }) => typeof number.quantity === 'object' && isRange(number.quantity),
    );
    return described(key, varying.length > 0 ? varying : all);
  }

  /** Of one number, whatever it shares its draw with. */
  ofNumber(number: NumberAt): Described {
    const { baseline, scenario } = this.#input;
    const told = numberTold(number, baseline, scenario.measures, namesOf(baseline));
    return described(number.path, [{ number, told }]);
  }
}

interface Named {
  number: NumberAt;
  told: ReturnType<typeof numberTold>;
}

function described(key: string, named: readonly Named[]): Described {
  return {
    key,
    label: toldTogether(named.map(({ told }) => told)),
    unit: named[0]?.number.unit ?? 'rate',
    members: named.map(({ number, told }) => ({
      label: toldTogether([told]),
      ...rangeOf(number),
      ...(number.source !== undefined && { source: number.source }),
    })),
  };
}

function rangeOf({ quantity }: NumberAt): { low: number; likely: number; high: number } {
  if (typeof quantity === 'object' && isRange(quantity)) {
    return { low: quantity.low, likely: quantity.mode, high: quantity.high };
  }
  const value = expectedValue(quantity);
  return { low: value, likely: value, high: value };
}
