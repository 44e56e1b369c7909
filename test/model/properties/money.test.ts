import { expect, test } from 'vitest';
import type { Measure } from '../../../model/schema/measure.ts';
import { expectedValue } from '../../../model/schema/quantity.ts';
import { expectNear, onDrawnPlans, project, sum } from './support.ts';

const near = (values: readonly number[]) => sum(values.map(Math.abs));

test('the steps of the attribution add up to the saving of every year', () => {
  onDrawnPlans((plan) => {
    const run = project(plan);
    run.financialYears.forEach((year, y) => {
      const steps = run.measures.map((measure) => measure.byYear[y]!.inOrderGbp);
      expectNear(sum(steps), year.savingGbp, near(steps) + year.spendGbp + year.comparator.spendGbp);
    });
  });
});

test('a plan of one measure, alone, saves what the plan saves', () => {
  onDrawnPlans(
    (plan) => {
      const run = project({ ...plan, comparator: null });
      run.measures.forEach(({ byYear }) =>
        byYear.forEach((row, y) => {
          expectNear(row.aloneGbp, row.inOrderGbp, run.financialYears[y]!.spendGbp);
        }),
      );
    },
    { mostMeasures: 1 },
  );
});

test('financial years sum to the horizon, and cumulative is the sum of in-year', () => {
  onDrawnPlans((plan) => {
    const { financialYears, horizonTotal, exitReasons } = project(plan);
    const size = sum(financialYears.flatMap((it) => [it.spendGbp, it.fixedGbp, Math.abs(it.cashGbp)]));
    const total = (pick: (year: (typeof financialYears)[number]) => number) => sum(financialYears.map(pick));
    expectNear(
      horizonTotal.spendGbp,
      total((it) => it.spendGbp),
    );
    expectNear(
      horizonTotal.fixedGbp,
      total((it) => it.fixedGbp),
    );
    expectNear(
      horizonTotal.cashGbp,
      total((it) => it.cashGbp),
      size,
    );
    expectNear(
      horizonTotal.capitalGbp,
      total((it) => it.capitalGbp),
    );
    expectNear(
      horizonTotal.entries,
      total((it) => it.entries),
    );
    expectNear(
      horizonTotal.exits,
      total((it) => it.exits),
    );
    for (const reason of exitReasons) {
      expectNear(
        horizonTotal.exitsByReason[reason] ?? 0,
        total((it) => it.exitsByReason[reason] ?? 0),
      );
    }
    expect(horizonTotal.days).toBe(total((it) => it.days));
    expectNear(
      horizonTotal.savingGbp,
      total((it) => it.savingGbp),
      size,
    );
    expectNear(financialYears.at(-1)!.cumulativeSavingGbp, horizonTotal.savingGbp, size);
    expectNear(financialYears.at(-1)!.cumulativeGrossSavingGbp, horizonTotal.grossSavingGbp, size);
    expectNear(financialYears.at(-1)!.cumulativeInvestmentGbp, horizonTotal.investmentGbp, size);
    expectNear(financialYears.at(-1)!.cumulativeCashableSavingGbp, horizonTotal.cashableSavingGbp, size);
  });
});

test('net is gross less investment, and capital is in none of them', () => {
  onDrawnPlans((plan) => {
    const run = project(plan);
    for (const year of run.financialYears) {
      const size = year.spendGbp + year.comparator.spendGbp;
      expectNear(year.savingGbp, year.grossSavingGbp - year.investmentGbp, size);
    }
    const free = plan.scenario.measures.map((it) => (it.kind === 'capacity' ? { ...it, capitalGbp: 0 } : it));
    const without = project({ ...plan, scenario: { ...plan.scenario, measures: free } });
    expect(without.financialYears.map((it) => it.savingGbp)).toEqual(
      run.financialYears.map((it) => it.savingGbp),
    );
  });
});

test('a dearer placement never lowers spend', () => {
  onDrawnPlans((plan) => {
    const cheap = project(plan);
    for (const dearer of plan.baseline.placementTypes) {
      const placementTypes = plan.baseline.placementTypes.map((type) =>
        type === dearer ? { ...type, weeklyCostGbp: expectedValue(type.weeklyCostGbp) * 1.1 + 5 } : type,
      );
      const dear = project({ ...plan, baseline: { ...plan.baseline, placementTypes } });
      dear.spendGbpByWeek.forEach((gbp, w) => {
        expect(gbp).toBeGreaterThanOrEqual(cheap.spendGbpByWeek[w]! * (1 - 1e-12));
      });
    }
  });
});

test.each([-0.2, -1])(
  'without limits and counted measures, fewer entries (%d) never raise spend',
  (change) => {
    onDrawnPlans(
      ({ baseline, scenario }) => {
        const fewer: Measure = {
          id: 'fewer',
          kind: 'entry-rate',
          label: 'Fewer',
          start: scenario.horizon.from,
          change,
          ageBands: baseline.ageBands[0]!.id,
        };
        const plan = { baseline: { ...baseline, capacity: [] }, comparator: null };
        const more = project({ ...plan, scenario }).spendGbpByWeek;
        const measures = [...scenario.measures, fewer];
        const less = project({ ...plan, scenario: { ...scenario, measures } }).spendGbpByWeek;
        less.forEach((gbp, w) => expect(gbp).toBeLessThanOrEqual(more[w]! * (1 + 1e-12)));
      },
      {
        kinds: ['entry-rate', 'entries', 'exit-rate', 'entry-mix', 'unit-cost'],
        comparator: 'none',
        mostMeasures: 4,
      },
    );
  },
);
