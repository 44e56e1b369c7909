import { test } from 'vitest';
import type { Baseline } from '../../../model/schema/baseline.ts';
import type { Scenario } from '../../../model/schema/scenario.ts';
import { expectNear, onDrawnPlans, project } from './support.ts';

/** The same authority, every list of its file written from the end. */
function backwards(baseline: Baseline): Baseline {
  const { entries, exits, moves, capacity, stock } = baseline;
  return {
    ...baseline,
    stock: stock.toReversed(),
    entries: Array.isArray(entries) ? entries.toReversed() : entries,
    exits: exits.toReversed(),
    ...(moves && { moves: moves.toReversed() }),
    ...(capacity && {
      capacity: capacity.toReversed().map((row) => ({
        ...row,
        places: Array.isArray(row.places) ? row.places.toReversed() : row.places,
      })),
    }),
  };
}

const counted = (scenario: Scenario) =>
  scenario.measures.filter(({ kind }) => kind === 'exits' || kind === 'step-down');
const others = (scenario: Scenario) =>
  scenario.measures.filter(({ kind }) => kind !== 'exits' && kind !== 'step-down');

function expectSameRun(a: ReturnType<typeof project>, b: ReturnType<typeof project>): void {
  a.childrenByWeek.forEach((children, w) => expectNear(b.childrenByWeek[w]!, children));
  a.spendGbpByWeek.forEach((gbp, w) => expectNear(b.spendGbpByWeek[w]!, gbp));
  a.financialYears.forEach((year, y) => {
    expectNear(b.financialYears[y]!.savingGbp, year.savingGbp, year.spendGbp + year.comparator.spendGbp);
  });
}

test('the order of the rows of a baseline changes nothing', () => {
  onDrawnPlans((plan) => {
    expectSameRun(project(plan), project({ ...plan, baseline: backwards(plan.baseline) }));
  });
});

test('the order of placement types in the file changes nothing', () => {
  onDrawnPlans((plan) => {
    const placementTypes = plan.baseline.placementTypes.toReversed();
    expectSameRun(project(plan), project({ ...plan, baseline: { ...plan.baseline, placementTypes } }));
  });
});

test('order matters among counted measures only', () => {
  onDrawnPlans((plan) => {
    const measures = [...others(plan.scenario).toReversed(), ...counted(plan.scenario)];
    const shuffled = { ...plan, scenario: { ...plan.scenario, measures } };
    expectSameRun(project(plan), project(shuffled));
  });
});
