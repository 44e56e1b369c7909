import { describe, expect, test } from 'vitest';
import { project } from '../../../model/project.ts';
import { planImpact, savingMoved, type SavingYear } from '../../../model/whatif/impact.ts';
import { tornadoAssumptions, tornadoBar } from '../../../model/whatif/tornado.ts';
import { whatIfOf } from '../../../model/whatif/whatIf.ts';
import { smallBorough } from '../fixtures/smallBorough.ts';
import { twoWeeks } from './twoWeeks.ts';

const year = (name: string, savingGbp: number, whole = true): SavingYear => ({
  year: name,
  whole,
  savingGbp,
});

describe('the rule', () => {
  const years = [year('2024-25', 2e6), year('2025-26', -5e6), year('2026-27', 1e6, false)];

  test.each([
    [0.2e6, 'high'],
    [0.19e6, 'medium'],
    [0.04e6, 'medium'],
    [0.039e6, 'low'],
    [0, 'low'],
  ])('of a saving of £2m, £%d is %s', (moves, impact) => {
    expect(savingMoved([moves, 0, 0], years)).toEqual({
      impact,
      year: '2024-25',
      movesGbp: moves,
      share: moves / 2e6,
    });
  });

  test('looks at the year in which the saving is moved furthest, a cost as a saving', () => {
    const moved = savingMoved([-0.3e6, 0.4e6, 0], years);
    expect(moved).toMatchObject({ impact: 'medium', year: '2025-26', movesGbp: 0.4e6 });
    expect(moved.share).toBeCloseTo(0.08, 12);
  });

  test('passes over years that the horizon covers in part, unless there is no other', () => {
    expect(savingMoved([0, 0, 9e6], years)).toMatchObject({ impact: 'low', movesGbp: 0 });
    expect(savingMoved([9e6], [year('2026-27', 1e6, false)])).toMatchObject({ impact: 'high' });
  });

  test('counts a small saving for £100,000', () => {
    expect(savingMoved([10_000], [year('2024-25', 0)])).toMatchObject({ impact: 'high', share: 0.1 });
    expect(savingMoved([9_999], [year('2024-25', 40_000)])).toMatchObject({ impact: 'medium' });
  });
});

test('two weeks worked by hand: entries move £450, costs £150; the measure alone saves £334', () => {
  // Mean entries (0.5 + 4 × 1 + 2) / 6 a week, mean cost (500 + 4 × 600 + 800) / 6, half of it avoided.
  const expected = 0.5 * (6.5 / 6) * (3700 / 6);
  const { assumptions, measures } = planImpact(twoWeeks());
  const entries = assumptions.get('baseline:entries.perYear')!;
  expect(entries).toMatchObject({ impact: 'low', year: '2024-25' });
  expect(entries.movesGbp).toBeCloseTo(450, 9);
  expect(entries.share).toBeCloseTo(450 / 100_000, 12);
  expect(assumptions.get('baseline:placementTypes[foster].weeklyCostGbp')!.movesGbp).toBeCloseTo(150, 9);
  expect(measures.get('fewer')!.movesGbp).toBeCloseTo(expected, 9);
});

test('is the swing of the tornado and what measures save alone, in every kind of measure', () => {
  const input = smallBorough();
  const projection = project(input);
  const whatIf = whatIfOf(input, 'likely');
  const { assumptions, measures } = planImpact(input);
  expect(assumptions.size).toBe(tornadoAssumptions(whatIf).length);
  for (const assumption of tornadoAssumptions(whatIf)) {
    const swings = projection.financialYears.map((_, y) =>
      projection.financialYears[y]!.whole
        ? tornadoBar(whatIf, assumption, { year: y, cumulative: false }).swing
        : 0,
    );
    expect(assumptions.get(assumption.key)!.movesGbp).toBe(Math.max(...swings));
  }
  const added = projection.measures.filter(({ change }) => change === 'added');
  expect([...measures.keys()]).toEqual(added.map(({ id }) => id));
});

test('answers no more assumptions than are asked about', () => {
  const { assumptions } = planImpact(twoWeeks(), ['baseline:entries.perYear', 'baseline:settlePerYear']);
  expect([...assumptions.keys()]).toEqual(['baseline:entries.perYear']);
});
