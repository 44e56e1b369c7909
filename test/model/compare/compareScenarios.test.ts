import { describe, expect, test } from 'vitest';
import { compareScenarios } from '../../../model/compare/compareScenarios.ts';
import { project } from '../../../model/project.ts';
import { smallBorough } from '../fixtures/smallBorough.ts';
import { onDrawnPlans } from '../properties/support.ts';

const NONE = {
  savingGbp: 0,
  cumulativeSavingGbp: 0,
  cashableSavingGbp: 0,
  spendGbp: 0,
  fixedGbp: 0,
  cashGbp: 0,
  capitalGbp: 0,
  averageChildren: 0,
  childrenAtEnd: 0,
  entries: 0,
  exits: 0,
};

test('a scenario against itself: nothing differs, and £0', () => {
  onDrawnPlans(({ baseline, scenario }) => {
    const again = structuredClone(scenario);
    const { differences, assumptions } = compareScenarios({ baseline, scenarios: [scenario, again] });
    for (const year of differences.flat()) expect(year).toMatchObject(NONE);
    expect(assumptions).toEqual([]);
  });
});

test('differences turn round with the order', () => {
  onDrawnPlans(({ baseline, scenario, comparator }) => {
    const other = comparator ?? { ...scenario, id: 'none', measures: [] };
    const there = compareScenarios({ baseline, scenarios: [scenario, other] }).differences[1]!;
    const back = compareScenarios({ baseline, scenarios: [other, scenario] }).differences[1]!;
    there.forEach((year, y) => {
      for (const field of Object.keys(NONE) as (keyof typeof NONE)[]) {
        // `0 -`, because there is no negative nought to be told.
        expect(0 - year[field]).toBe(0 + back[y]![field] === 0 ? 0 : back[y]![field]);
      }
    });
  });
});

describe('agrees with the projection of the one compared with the other', () => {
  const { baseline, scenario, comparator } = smallBorough();
  const projection = project({ baseline, scenario, comparator });
  const comparison = compareScenarios({ baseline, scenarios: [comparator!, scenario] });

  test('in its savings', () => {
    expect(comparison.differences[1]!.map((it) => [it.year, it.savingGbp, it.cashableSavingGbp])).toEqual(
      projection.financialYears.map((it) => [it.year, it.savingGbp, it.cashableSavingGbp]),
    );
    expect(comparison.differences[1]!.at(-1)!.cumulativeSavingGbp).toBe(
      projection.financialYears.at(-1)!.cumulativeSavingGbp,
    );
  });

  test('in its years and its weeks', () => {
    const [first, second] = comparison.scenarios;
    expect(second!.childrenByWeek).toEqual(projection.childrenByWeek);
    expect(first!.spendGbpByWeek).toEqual(projection.comparator.spendGbpByWeek);
    expect(second!.financialYears.map((it) => it.averageChildren)).toEqual(
      projection.financialYears.map((it) => expect.closeTo(it.averageChildren, 9)),
    );
    expect(second!.financialYears.map((it) => it.spendGbp)).toEqual(
      projection.financialYears.map((it) => it.spendGbp),
    );
  });
});
