import type { ProjectionInput } from '../../../model/project.ts';
import { parseTargets } from '../../../model/schema/files.ts';
import { accepted, readPlan } from '../readPlan.ts';

/**
 * Two weeks that can be worked by hand. Ten children, whom nothing takes away. One child a week enters, and half
 * of them are avoided; who enters is counted and paid for from the second week, at £600. So with `e` entries a
 * week, a weekly cost `c` and a change of entries `x`, the saving is -x e c: 0.5 × 1 × 600 = £300 as likely.
 */
const A_WEEK = 365.25 / 7;

export const twoWeeksBaseline = () => ({
  schemaVersion: 1,
  id: 'two-weeks',
  name: 'Two weeks',
  asOf: '2024-04-01',
  under18Population: 1000,
  ageBands: [
    { id: '0-9', fromYears: 0, toYears: 10 },
    { id: '10-17', fromYears: 10, toYears: 18 },
  ],
  placementTypes: [
    {
      id: 'foster',
      label: 'Foster care',
      weeklyCostGbp: { low: 500, mode: 600, high: 800, source: 'price-foster' },
    },
  ],
  stock: [{ placement: 'foster', ageBand: '0-9', phase: 'settled', children: 10 }],
  entries: {
    perYear: { low: A_WEEK / 2, mode: A_WEEK, high: 2 * A_WEEK },
    byAgeBand: { '0-9': 1 },
    placementByAgeBand: { '0-9': { foster: 1 }, '10-17': { foster: 1 } },
  },
  settlePerYear: 1,
  exits: [],
  childProtection: {
    plans: { initial: 5, established: 5 },
    startsPerYear: { low: 5, mode: 10, high: 20 },
    establishPerYear: 1,
    endsPerYear: { initial: 1, established: 1 },
  },
});

export const twoWeeksScenario = (measure: object = {}) => ({
  schemaVersion: 1,
  id: 'half',
  name: 'Half the entries',
  baseline: 'two-weeks',
  horizon: { from: '2024-04-01', to: '2024-04-14' },
  measures: [
    {
      id: 'fewer',
      kind: 'entry-rate',
      label: 'Fewer entries',
      start: '2024-04-01',
      change: -0.5,
      line: 'edge',
      ...measure,
    },
  ],
});

export const twoWeeksTargets = () => ({
  schemaVersion: 1,
  baseline: 'two-weeks',
  targets: [
    { id: 'saving', label: 'The saving', kind: 'saving', basis: 'not-stated', byYear: { '2024-25': 200 } },
    { id: 'children', label: 'Children', kind: 'children', byDate: [{ date: '2024-04-08', value: 10.6 }] },
    { id: 'later', label: 'Later', kind: 'children', byDate: [{ date: '2030-04-08', value: 1 }] },
    { id: 'band', label: 'A band', kind: 'cp-plans', between: { low: 1, high: 2 }, from: '2024-04-08' },
  ],
});

export function twoWeeks(measure: object = {}): ProjectionInput {
  const plan = readPlan(twoWeeksBaseline(), twoWeeksScenario(measure), null);
  return { ...plan, targets: accepted(parseTargets(twoWeeksTargets(), plan.baseline)) };
}
