import type { Measure, MeasureOf } from '../schema/measure.ts';
import { expectedValue, isRange, type Quantity } from '../schema/quantity.ts';
import { homeMeasure } from './homeMeasure.ts';
import { onTop, optionPlan, type DecisionsInput, type OptionPlan, type Seek } from './optionPlan.ts';
import { seekRecruitment } from './seekRecruitment.ts';

/** A place more, of a type with limited places or in a home. */
export interface MorePlace {
  of: { kind: 'type'; placement: string } | { kind: 'home'; home: string };
  label: string;
}

/** A list of measures and the one that its saving is against. */
export interface ComparedList {
  measures: readonly Measure[];
  /** The place of the other in the list of lists. */
  against: number;
}

/** Everything that is run to compare decisions: the plan as it is first. */
export interface Decisions {
  input: DecisionsInput;
  options: OptionPlan[];
  places: MorePlace[];
  lists: ComparedList[];
  /** The list of each option; nothing where it cannot be put on top of the plan. */
  listOfOption: (number | undefined)[];
  listOfPlace: number[];
}

/** Options that add the same are the same list, so that what changes nothing is not run again. */
export function decisionsOf(input: DecisionsInput, seek: Seek = seekRecruitment): Decisions {
  const { scenario, supply, baseline } = input;
  const lists: ComparedList[] = [{ measures: scenario.measures, against: 0 }];
  const add = (measures: readonly Measure[], against = 0): number => {
    const key = JSON.stringify(measures);
    const found = lists.findIndex((it) => it.against === against && JSON.stringify(it.measures) === key);
    return found >= 0 ? found : lists.push({ measures, against }) - 1;
  };
  const options = supply.options.map((option) => optionPlan(option, input, seek));
  const listOfOption = options.map((it) => (it.problems.length > 0 ? undefined : add(it.measures)));

  const places: MorePlace[] = [];
  const listOfPlace: number[] = [];
  for (const { placement } of baseline.capacity ?? []) {
    const label = baseline.placementTypes.find(({ id }) => id === placement)!.label;
    places.push({ of: { kind: 'type', placement }, label });
    listOfPlace.push(add(onTop(scenario, [placeMore(placement, scenario.horizon.from)])));
  }
  supply.homes.forEach((home, i) => {
    const planned = homeMeasure(home, { planStarts: scenario.horizon.from, at: ['homes', i] });
    const measure = planned.measures[0] as MeasureOf<'own-home'> | undefined;
    if (measure === undefined) return;
    places.push({ of: { kind: 'home', home: home.id }, label: home.label });
    const asPlanned = add(onTop(scenario, [measure]));
    listOfPlace.push(add(onTop(scenario, [roomier(measure)]), asPlanned));
  });
  return { input, options, places, lists, listOfOption, listOfPlace };
}

const placeMore = (placement: string, start: string): Measure => ({
  id: 'one-place-more',
  kind: 'capacity',
  label: 'One place more',
  placement,
  places: 1,
  start,
});

/** A home with a place more, staffed as the others are. */
function roomier(home: MeasureOf<'own-home'>): MeasureOf<'own-home'> {
  const places = expectedValue(home.places);
  const factor = (places + 1) / places;
  return { ...home, places: places + 1, weeklyFixedCostGbp: scaled(home.weeklyFixedCostGbp, factor) };
}

function scaled(it: Quantity, factor: number): Quantity {
  if (typeof it === 'number') return it * factor;
  if (!isRange(it)) return { ...it, value: it.value * factor };
  return { ...it, low: it.low * factor, mode: it.mode * factor, high: it.high * factor };
}
