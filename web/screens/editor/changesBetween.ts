import { draftOf, type Draft, type RawMeasure, type RawOverride } from '../../../model/forms/draft.ts';
import { overrideOf } from '../../../model/forms/edits.ts';
import { sameTyped, typedQuantity } from '../../../model/forms/quantityEdits.ts';
import { same } from '../../../model/forms/fieldValue.ts';
import { numbersByName } from '../../../model/numbers/overrides.ts';
import type { Baseline } from '../../../model/schema/baseline.ts';
import type { Scenario } from '../../../model/schema/scenario.ts';
import { baselineNumberTold } from '../../../model/words/whatifNumber.ts';
import { fieldWords, overrideSideWords, sideWords } from './clashWords.ts';

export interface ShownChange {
  what: string;
  before: string;
  after: string;
}

/** The fields in which two versions differ, in words, with what each has. */
export function changesBetween(before: Scenario, after: Scenario, baseline: Baseline): ShownChange[] {
  const [a, b] = [draftOf(before), draftOf(after)];
  const details = namesIn(a.details, b.details)
    .filter((field) => field !== 'id' && !same(a.details[field], b.details[field]))
    .map((field) => ({
      what: fieldWords(field),
      before: sideWords(a.details[field], field),
      after: sideWords(b.details[field], field),
    }));
  const measuresOf = ({ cards }: typeof a) => new Map(cards.map(({ measure }) => [measure.id, measure]));
  const [old, now] = [measuresOf(a), measuresOf(b)];
  const ids = [...new Set([...old.keys(), ...now.keys()])];
  const inBoth = (of: typeof old, other: typeof old) => [...of.keys()].filter((id) => other.has(id));
  const moved = !same(inBoth(old, now), inBoth(now, old));
  return [
    ...details,
    ...ids.flatMap((id) => measureChanges(old.get(id), now.get(id))),
    ...(moved ? [{ what: 'Order of the measures', before: 'another', after: 'changed' }] : []),
    ...overrideChanges(a, b, baseline),
  ];
}

const AS_BASELINE = 'as the baseline has it';

function overrideChanges(before: Draft, after: Draft, baseline: Baseline): ShownChange[] {
  const numbers = numbersByName(baseline);
  const all = [...before.overrides, ...after.overrides].map(({ number }) => number);
  return [...new Set(all)].flatMap((name) => {
    const number = numbers.get(name);
    const label = number ? baselineNumberTold(number, baseline) : name;
    const [was, is] = [overrideOf(before, name), overrideOf(after, name)];
    const words = (it: RawOverride, field: string) => overrideSideWords(it[field], field, number);
    if (!was || !is) {
      const isBaselines = (it: RawOverride) =>
        number !== undefined && sameTyped(typedQuantity(it.value), typedQuantity(number.quantity));
      const whole = (it: RawOverride | undefined) => {
        if (!it) return AS_BASELINE;
        return isBaselines(it) ? `listed, ${AS_BASELINE}` : `overridden: ${words(it, 'value')}`;
      };
      return [{ what: label, before: whole(was), after: whole(is) }];
    }
    return namesIn(was, is)
      .filter((field) => !same(was[field], is[field]))
      .map((field) => ({
        what: `${label}: ${fieldWords(field).toLowerCase()}`,
        before: words(was, field),
        after: words(is, field),
      }));
  });
}

function measureChanges(before: RawMeasure | undefined, after: RawMeasure | undefined): ShownChange[] {
  const label = String((after ?? before)!.label);
  if (!before || !after) {
    const [was, is] = [before ? 'there' : 'not there', after ? 'there' : 'not there'];
    return [{ what: `${label}: the whole measure`, before: was, after: is }];
  }
  return namesIn(before, after)
    .filter((field) => !same(before[field], after[field]))
    .map((field) => ({
      what: `${label}: ${fieldWords(field, after).toLowerCase()}`,
      before: sideWords(before[field], field, before),
      after: sideWords(after[field], field, after),
    }));
}

const namesIn = (...objects: readonly object[]): string[] => [
  ...new Set(objects.flatMap((it) => Object.keys(it))),
];
