import fc from 'fast-check';
import { expect, test } from 'vitest';
import { expectedPlans } from '../../../model/expected/childProtection.ts';
import { initialEndsFor, meanPlanYears, planFlows, steadyFlows } from '../../../model/estimate/planFlows.ts';
import { YEARS_PER_WEEK } from '../../../model/time/calendar.ts';

test('plans last as long as asked', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.05, max: 10, noNaN: true }), (years) => {
      expect(meanPlanYears(initialEndsFor(years))).toBeCloseTo(years, 8);
    }),
  );
  // 0.4 and five times that: 1 / 2.4 years initial, then with 5 in 6 half a year: 0.8333.
  expect(meanPlanYears(0.4)).toBeCloseTo(1 / 2.4 + (2 / 2.4) * 0.5, 12);
});

const weeks = (flows: ReturnType<typeof steadyFlows>, count: number) => {
  const always = (value: number) => new Float64Array(count).fill(value);
  return expectedPlans({
    initialPlans: flows.initialPlans,
    establishedPlans: flows.establishedPlans,
    establishPerYear: flows.establishPerYear,
    startsByWeek: always(flows.startsPerYear * YEARS_PER_WEEK),
    initialEndsPerYearByWeek: always(flows.initialEndsPerYear),
    establishedEndsPerYearByWeek: always(flows.establishedEndsPerYear),
  }).plansByWeek;
};

test('a steady stock stays, another goes there', () => {
  // Within a week's events, which the engine counts at its end.
  for (const children of weeks(steadyFlows(300, 400, 300), 150)) expect(children / 300).toBeCloseTo(1, 1);
  expect(weeks(steadyFlows(450, 400, 300), 400).at(-1)! / 300).toBeCloseTo(1, 1);
});

test('starts and the stock to return to are fading means', () => {
  const year = (stock: number, entries: number) => ({
    year: 2020,
    stock,
    entries,
    exits: 0,
    change: undefined,
  });
  const flows = planFlows([year(450, 500), year(300, 410)], { yearWeight: 0.5 });
  expect(flows.startsPerYear).toBeCloseTo(470, 10);
  expect(flows.steadyPlans).toBeCloseTo(400, 10);
  expect(flows.initialPlans + flows.establishedPlans).toBeCloseTo(450, 10);
});
