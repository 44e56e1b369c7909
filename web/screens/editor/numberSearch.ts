import type { NumberAt } from '../../../model/numbers/numbers.ts';
import type { Baseline } from '../../../model/schema/baseline.ts';
import { namesOf } from '../../../model/words/names.ts';
import { groupOf, NUMBER_GROUPS, type NumberGroup } from '../../../model/words/numberGroups.ts';
import { baselineNumberTold, quantityOfUnit } from '../../../model/words/whatifNumber.ts';

/** A number of the baseline as it is listed to be chosen. */
export interface ListedNumber {
  name: string;
  label: string;
  value: string;
  group: NumberGroup;
  /** What a search looks through. */
  text: string;
}

export function listedNumbers(numbers: ReadonlyMap<string, NumberAt>, baseline: Baseline): ListedNumber[] {
  const names = namesOf(baseline);
  return [...numbers].map(([name, number]) => {
    const label = baselineNumberTold(number, baseline, names);
    const value = quantityOfUnit(number.quantity, number.unit);
    const group = groupOf(number);
    return { name, label, value, group, text: `${group} ${label} ${value}`.toLowerCase() };
  });
}

/** Those that hold every word searched for, by group; a group with none is left out. */
export function foundNumbers(
  listed: readonly ListedNumber[],
  search: string,
): { group: NumberGroup; numbers: ListedNumber[] }[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const found = listed.filter(({ text }) => words.every((word) => text.includes(word)));
  return NUMBER_GROUPS.map((group) => ({
    group,
    numbers: found.filter((it) => it.group === group),
  })).filter(({ numbers }) => numbers.length > 0);
}
