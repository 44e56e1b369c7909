import { expect, test } from 'vitest';
import type { Scenario } from '../../../model/schema/scenario.ts';
import { reasonsOf } from '../../../web/screens/scenarios/refusedReasons.ts';
import { baseline, evidence, scenario } from '../../scenarios/tools/southampton.ts';

const plan: Scenario = { ...scenario('march-2024-plan'), id: 'own-1' };
const linkAt = (path: string, rests: object = { of: 'southampton', scenario: plan, baseline, evidence }) =>
  reasonsOf([{ path, message: 'Why.' }], rests as Parameters<typeof reasonsOf>[1], {
    scenario: 'own-1',
    q: 'x',
  })[0]!.link;

test('a problem of a measure leads to its card, at its rationale', () => {
  const link = {
    name: 'Fewer entries: 102 in 2025-26',
    href: '/scenarios/own-1/edit?scenario=own-1&rationale=fewer-entries-2025-26',
  };
  expect(linkAt('measures[1]')).toEqual(link);
  expect(linkAt('measures[1].childrenPerYear')).toEqual(link);
  expect(linkAt('measures[99]')).toBeUndefined();
});

test('a problem of a number of the baseline leads to its entry in the register', () => {
  expect(linkAt('baseline.placementTypes[2].weeklyCostGbp')).toEqual({
    name: 'Evidence register: Weekly cost of a place: fostering agencies',
    href: '/evidence/price-ifa?scenario=own-1',
  });
  // A row's own source holds for what names none.
  const steps = { capacity: [{ source: 'own-foster-places', places: [{ places: 3 }] }] };
  expect(
    linkAt('baseline.capacity[0].places[0].places', {
      of: 'steps',
      baseline: { ...steps, id: 'steps' },
      evidence,
    }),
  ).toMatchObject({
    href: '/evidence/own-foster-places?scenario=own-1',
  });
  expect(
    linkAt('baseline.capacity[0].places', { of: 's', baseline: { id: 's', capacity: [{}] }, evidence }),
  ).toEqual({
    name: 'The evidence register',
    href: '/evidence?scenario=own-1',
  });
});

test('anything else is a sentence alone', () => {
  expect(
    reasonsOf(
      [{ path: 'name', message: 'Taken.' }],
      { of: plan.baseline, scenario: plan, baseline, evidence },
      {},
    ),
  ).toEqual([{ words: 'Taken.' }]);
});

test('a number of a plan’s own baseline is never looked up in another authority’s', () => {
  expect(
    linkAt('baseline.placementTypes[2].weeklyCostGbp', { of: 'derby', scenario: plan, baseline, evidence }),
  ).toBeUndefined();
});
