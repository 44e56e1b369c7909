import type { Draws } from '../draws.ts';
import { CHILD_FAULTS } from './childFaults.ts';
import type { Fault } from './fault.ts';
import { PERIOD_FAULTS } from './periodFaults.ts';
import { RETURN_FAULTS } from './returnFaults.ts';
import { ROW_FAULTS } from './rowFaults.ts';

const DRAFT = 'a draft return that stops short of 31 March';

const LATER_DATES = ['a change of case system', 'overlapping episodes'];

/** A random choice, in an order that makes sense: a draft holds what was known that day, whatever is wrong in it. */
export function someFaults(draws: Draws, howMany: number): Fault[] {
  const chosen = draws.sample(ALL_FAULTS, howMany);
  const place = (it: Fault) => (it.name === DRAFT ? -1 : ALL_FAULTS.indexOf(it));
  chosen.sort((a, b) => place(a) - place(b));
  // These put dates after the last day of a draft, where nobody knew of any.
  const isDraft = chosen[0]?.name === DRAFT;
  return chosen.filter((it) => !isDraft || !LATER_DATES.includes(it.name));
}

/** Every fault of section 6 that concerns how rows make histories. */
export const ALL_FAULTS: readonly Fault[] = [
  ...ROW_FAULTS,
  ...PERIOD_FAULTS,
  ...CHILD_FAULTS,
  ...RETURN_FAULTS,
];
