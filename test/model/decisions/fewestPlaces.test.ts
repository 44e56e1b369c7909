import { expect, test } from 'vitest';
import { decisionsOf } from '../../../model/decisions/comparedLists.ts';
import { fewestPlaces, MOST_THAT_MOVE, type FewestAim } from '../../../model/decisions/fewestPlaces.ts';
import { onTop, placesAdded, type OptionPlan } from '../../../model/decisions/optionPlan.ts';
import { project } from '../../../model/project.ts';
import { homeOf, measureOption, withSupply } from './support.ts';

/** Six homes of different sizes and prices for fewer children than their places, and a step-down that empties them. */
const homes = [3, 4, 5, 9, 12, 14].map((places, i) =>
  homeOf(`h${i}`, {
    places,
    capitalGbp: 300_000 + 150_000 * i,
    staffingWeeklyGbpPerPlace: 2600 + 150 * ((i * 4) % 5),
    weeklyCostGbp: 100 * i,
    occupancy: 1,
  }),
);
const input = withSupply({
  homes,
  options: [
    ...homes.map(({ id, label }) => ({ id, label, group: 'Homes', homes: [{ home: id }] })),
    { id: 'h0-late', label: 'Late', group: 'Homes', homes: [{ home: 'h0', weeksLate: 20 }] },
    measureOption('step', {
      id: 'step',
      kind: 'step-down',
      label: 'Step-down',
      start: '2024-06-01',
      from: 'residential',
      to: 'ifa',
      childrenPerYear: 4,
    }),
  ],
});
const plans = decisionsOf(input).options;

/** Every combination by the engine alone, one projection each. */
const all = (() => {
  const sets = plans.reduce<OptionPlan[][]>(
    (sets, it) => [...sets, ...sets.map((set) => [...set, it])],
    [[]],
  );
  const possible = sets.filter((set) => {
    const ids = set.flatMap(({ own }) => own.map(({ id }) => id));
    // Larger ones have more places than any that is sought here.
    return new Set(ids).size === ids.length && set.length <= 3;
  });
  return possible.map((set) => {
    const own = set.flatMap((it) => it.own);
    const scenario = { ...input.scenario, measures: onTop(input.scenario, own) };
    return { set, own, scenario, places: placesAdded(own, input.scenario) };
  });
})();

test.each<[string, FewestAim]>([
  ['a saving that one home brings', { savingGbp: 150_000 }],
  ['a saving that takes two', { savingGbp: 330_000 }],
  ['a saving within a capital limit', { savingGbp: 200_000, capitalGbp: 700_000 }],
])('%s is met by the fewest places there are', (_, aim) => {
  const found = fewestPlaces(input, plans, aim);
  if (found.found !== true) throw new Error('none found');
  const best = found.sets[0]!;
  const engine = (measures: (typeof all)[number]['scenario']) =>
    project({ baseline: input.baseline, scenario: measures, comparator: input.scenario }).horizonTotal;
  const itself = all.find(
    ({ set }) =>
      set
        .map(({ option }) => option.id)
        .sort()
        .join() === [...best.options].sort().join(),
  )!;
  expect(best.savingGbp).toBeCloseTo(engine(itself.scenario).savingGbp, 3);
  expect(best.places).toBeCloseTo(itself.places, 9);
  // No combination with fewer places does it; those with as many save no more.
  for (const { scenario, places } of all.filter((it) => it.places <= best.places + 1e-9)) {
    const { savingGbp, capitalGbp } = engine(scenario);
    if (capitalGbp > (aim.capitalGbp ?? Infinity) || savingGbp < aim.savingGbp!) continue;
    expect(places).toBeCloseTo(best.places, 9);
    expect(savingGbp).toBeLessThanOrEqual(best.savingGbp + 0.01);
  }
});

test('where none can, the most that any saves within the capital is told', () => {
  const found = fewestPlaces(input, plans, { savingGbp: 1e9, capitalGbp: 450_000 });
  if (found.found !== false) throw new Error('found');
  expect(found.closest.capitalGbp).toBeLessThanOrEqual(450_000);
  const affordable = [['h0', 'step'], ['h1', 'step'], ['step'], ['h0'], []];
  expect(affordable.map((it) => it.join())).toContain([...found.closest.options].sort().join());
});

test('with a capital limit, a home whose capital nobody knows is left out and named', () => {
  const unknown = withSupply({
    homes: homes.map((home, i) => (i === 1 ? { ...home, capitalGbp: null } : home)),
    options: input.supply.options,
  });
  const of = decisionsOf(unknown).options;
  expect(fewestPlaces(unknown, of, { savingGbp: 1, capitalGbp: 1e9 })).toMatchObject({ leftOut: ['h1'] });
  expect(fewestPlaces(unknown, of, { savingGbp: 1 })).toMatchObject({ leftOut: [] });
});

test('more options that move children than can be looked at are said, not guessed', () => {
  const step = plans.find(({ option }) => option.id === 'step')!;
  const many = Array.from({ length: MOST_THAT_MOVE + 1 }, (_, i) => ({
    ...step,
    own: step.own.map((it) => ({ ...it, id: `step-${i}` })),
  }));
  expect(fewestPlaces(input, many, { savingGbp: 1 })).toEqual({ found: 'too-many', most: MOST_THAT_MOVE });
});
