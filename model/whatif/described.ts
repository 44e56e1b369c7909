import type { ProjectionInput } from '../project/project.ts';
import { expectedValue, isRange, sourceOf } from '../schema/quantity.ts';
import { namesOf } from '../words/names.ts';
import { numberTold, toldTogether } from '../words/whatifNumber.ts';
import { baselineNumbers, measureNumbers, type NumberAt } from '../numbers/numbers.ts';
import { differing, inItsWorld, overrideName } from '../numbers/overrides.ts';
import type { UnitName } from '../numbers/units.ts';

/** An assumption or lever in words, with every number that moves with it. */
export interface Described {
  key: string;
  label: string;
  unit: UnitName;
  members: DescribedMember[];
}

export interface DescribedMember {
  /** The number's own key, whatever it shares its draw with. */
  key: string;
  label: string;
  low: number;
  likely: number;
  high: number;
  source?: string | undefined;
  /** Whether the scenario holds this number of the baseline to be another. */
  overridden: boolean;
}

/** The numbers of a comparison by key: those of the baseline, the scenario and, where it has others, the comparator. */
export class NumbersDescribed {
  readonly #input: ProjectionInput;
  readonly #byKey = new Map<string, Named[]>();
  readonly #overridden: ReadonlySet<string>;

  constructor(input: ProjectionInput) {
    this.#input = inItsWorld(input);
    const { baseline, scenario, comparator } = this.#input;
    this.#overridden = new Set(differing(scenario.overrides).map((it) => it.number));
    const names = namesOf(baseline);
    const lists = [scenario.measures, comparator?.measures ?? []];
    const seen = new Set<string>();
    const add = (number: NumberAt, measures: (typeof lists)[number]) => {
      // Both sides may have a measure: it is told once.
      if (seen.has(number.path)) return;
      seen.add(number.path);
      const named = this.#named(number, numberTold(number, baseline, measures, names));
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
    return described(number.path, [this.#named(number, told)]);
  }

  /** An overridden number has no source but its own: its row's is that of what the baseline has. */
  #named(number: NumberAt, told: Told): Named {
    const overridden = number.file === 'baseline' && this.#overridden.has(overrideName(number));
    const source = overridden ? sourceOf(number.quantity) : number.source;
    return { number: { ...number, source }, told, overridden };
  }
}

type Told = ReturnType<typeof numberTold>;

interface Named {
  number: NumberAt;
  told: Told;
  overridden: boolean;
}

function described(key: string, named: readonly Named[]): Described {
  return {
    key,
    label: toldTogether(named.map(({ told }) => told)),
    unit: named[0]?.number.unit ?? 'rate',
    members: named.map(({ number, told, overridden }) => ({
      key: number.path,
      label: toldTogether([told]),
      ...rangeOf(number),
      ...(number.source !== undefined && { source: number.source }),
      overridden,
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
