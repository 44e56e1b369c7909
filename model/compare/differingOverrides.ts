import { baselineNumbers } from '../numbers/numbers.ts';
import { overrideName, sameAssumption } from '../numbers/overrides.ts';
import type { Baseline } from '../schema/baseline.ts';
import type { DifferingAssumption } from '../schema/comparison.ts';
import type { Quantity } from '../schema/quantity.ts';
import type { Scenario } from '../schema/scenario.ts';
import { namesOf } from '../words/names.ts';
import { OVERRIDDEN } from '../words/overrideWords.ts';
import { baselineNumberTold, quantityOfUnit } from '../words/whatifNumber.ts';

/** Numbers of the baseline that not all scenarios hold to be the same, in the order of the baseline. */
export function differingOverrides(
  scenarios: readonly Scenario[],
  baseline: Baseline,
): DifferingAssumption[] {
  const overridden = new Set(scenarios.flatMap(({ overrides }) => (overrides ?? []).map((it) => it.number)));
  if (overridden.size === 0) return [];
  const names = namesOf(baseline);
  return baselineNumbers(baseline).flatMap((number): DifferingAssumption[] => {
    const name = overrideName(number);
    if (!overridden.has(name)) return [];
    const held = scenarios.map(
      ({ overrides }) => overrides?.find((it) => it.number === name)?.value ?? number.quantity,
    );
    const same = held.map((it) => sameAssumption(it, held[0]!));
    const words = (it: Quantity) => {
      const told = quantityOfUnit(it, number.unit);
      return sameAssumption(it, number.quantity) ? told : `${told}, ${OVERRIDDEN.word.toLowerCase()}`;
    };
    if (same.every(Boolean)) return [];
    return [
      {
        measure: '',
        label: 'The baseline',
        field: name,
        fieldWords: baselineNumberTold(number, baseline, names),
        values: held.map(words),
        same,
      },
    ];
  });
}
