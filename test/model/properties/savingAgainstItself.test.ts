import { expect, test } from 'vitest';
import type { Projection } from '../../../model/schema/projection.ts';
import { onDrawnPlans, project } from './support.ts';

/** `toEqual` tells 0 from -0, which a page would show as "-£0". */
function expectNoSaving(run: Projection): void {
  const none = {
    savingGbp: 0,
    grossSavingGbp: 0,
    investmentGbp: 0,
    cashableSavingGbp: 0,
    childWeeksAvoided: 0,
  };
  expect(run.horizonTotal).toMatchObject(none);
  for (const year of run.financialYears) {
    expect(year).toMatchObject({
      ...none,
      cumulativeSavingGbp: 0,
      cumulativeGrossSavingGbp: 0,
      cumulativeInvestmentGbp: 0,
      cumulativeCashableSavingGbp: 0,
    });
    const { spendGbp, fixedGbp, cashGbp, capitalGbp } = year;
    expect(year.comparator).toMatchObject({ spendGbp, fixedGbp, cashGbp, capitalGbp });
  }
  expect(run.measures).toEqual([]);
}

test('a plan saves exactly nothing against itself', () => {
  onDrawnPlans(({ baseline, scenario }) => {
    const itself = { ...structuredClone(scenario), id: 'the same again' };
    expectNoSaving(project({ baseline, scenario, comparator: itself }));
  });
});

test('the order in which the fields of a measure were written makes it no other measure', () => {
  onDrawnPlans(({ baseline, scenario }) => {
    const backwards = scenario.measures.map(
      (measure) => Object.fromEntries(Object.entries(measure).reverse()) as typeof measure,
    );
    expectNoSaving(project({ baseline, scenario, comparator: { ...scenario, measures: backwards } }));
  });
});

test('no measures save exactly nothing against none', () => {
  onDrawnPlans((plan) => expectNoSaving(project({ ...plan, comparator: null })), { mostMeasures: 0 });
});

test('no figure of a projection is -0', () => {
  onDrawnPlans((plan) => {
    const found: string[] = [];
    const search = (value: unknown, path: string): void => {
      if (Object.is(value, -0)) found.push(path);
      if (typeof value !== 'object' || value === null) return;
      for (const [key, inner] of Object.entries(value)) search(inner, `${path}.${key}`);
    };
    search(project(plan), 'projection');
    expect(found).toEqual([]);
  });
});

test('the matchers used here tell 0 from -0', () => {
  expect(() => expect({ saving: -0 }).toMatchObject({ saving: 0 })).toThrow();
  expect(() => expect([-0]).toEqual([0])).toThrow();
});
