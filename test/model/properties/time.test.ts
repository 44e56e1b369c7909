import { expect, test } from 'vitest';
import { addDays } from '../arbitraries/dates.ts';
import { onDrawnPlans, project, until, weeklySeries } from './support.ts';

test('a run of half the horizon equals the first half of the run', () => {
  onDrawnPlans((plan) => {
    const whole = project(plan);
    const weeks = Math.ceil(whole.weeks.length / 2);
    const half = project(until(plan, addDays(plan.scenario.horizon.from, weeks * 7 - 1)));
    expect(half.weeks).toEqual(whole.weeks.slice(0, weeks));
    for (const [name, series] of Object.entries(weeklySeries(whole))) {
      expect([name, weeklySeries(half)[name as keyof ReturnType<typeof weeklySeries>]]).toEqual([
        name,
        series.slice(0, weeks),
      ]);
    }
  });
});

test('a longer horizon leaves earlier whole years alone', () => {
  onDrawnPlans(
    (plan) => {
      const short = project(plan);
      const long = project(until(plan, addDays(plan.scenario.horizon.to, 120)));
      // The last year of the short run may hold fewer days; all before it are the same to the bit.
      const settled = short.financialYears.slice(0, -1);
      expect(long.financialYears.slice(0, settled.length)).toEqual(settled);
    },
    { mostWeeks: 100, mostMeasures: 3 },
  );
});

test('the days of the financial years are those of the horizon', () => {
  onDrawnPlans((plan) => {
    const { from, to } = plan.scenario.horizon;
    const { financialYears, weeks } = project(plan);
    const days = (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1;
    expect(financialYears.reduce((sum, year) => sum + year.days, 0)).toBe(days);
    expect(weeks).toEqual(Array.from({ length: Math.ceil(days / 7) }, (_, w) => addDays(from, 7 * w)));
  });
});
