import type { NumberAt } from '../numbers/numbers.ts';

/** What the numbers of a baseline are about, in the order they are listed in. */
export const NUMBER_GROUPS = [
  'Prices',
  'Price rises',
  'Children entering care',
  'Leaving care',
  'Moving between placements',
  'Becoming settled',
  'Places and their cost',
  'Child protection',
  'Children at the start',
  'Returning to care',
  'Costs that go on after care',
  'How much years differ',
] as const;
export type NumberGroup = (typeof NUMBER_GROUPS)[number];

const OF_LIST: Record<string, NumberGroup> = {
  entries: 'Children entering care',
  exits: 'Leaving care',
  moves: 'Moving between placements',
  settlePerYear: 'Becoming settled',
  capacity: 'Places and their cost',
  childProtection: 'Child protection',
  stock: 'Children at the start',
  reentry: 'Returning to care',
  afterCare: 'Costs that go on after care',
};

/** Which of them a number of a baseline belongs to. */
export function groupOf({ place, unit }: Pick<NumberAt, 'place' | 'unit'>): NumberGroup {
  if (unit === 'variation') return 'How much years differ';
  if (place[0] === 'placementTypes') return unit === 'uplift' ? 'Price rises' : 'Prices';
  return OF_LIST[String(place[0])]!;
}
