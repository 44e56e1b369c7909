import { describe, expect, test } from 'vitest';
import { project } from '../../model/project.ts';
import { baseline, figure, scenario, scenarioIds, targets } from './tools/southampton.ts';

const result = (id: string) => {
  const chosen = scenario(id);
  const comparator = chosen.compareWith ? scenario(chosen.compareWith) : null;
  return project({ baseline, scenario: chosen, comparator, targets });
};

test.each(scenarioIds)('%s has the id of its file, says what it is for and how it was read', (id) => {
  const { id: own, purpose, howRead, basis, tags } = scenario(id);
  expect(own).toBe(id);
  expect(purpose && howRead && basis && tags).toBeTruthy();
});

test('targets name scenarios that exist, and lines that a measure carries', () => {
  const lines = new Set(scenarioIds.flatMap((id) => scenario(id).measures.map((measure) => measure.line)));
  for (const target of targets.targets) {
    expect(scenarioIds).toEqual(expect.arrayContaining(target.scenarios ?? []));
    if (target.kind === 'saving' && target.line) expect(lines).toContain(target.line);
  }
});

describe('Family Safeguarding on top of the commitments', () => {
  test.each(['family-safeguarding-one-year', 'family-safeguarding-recurring'])(
    '%s has the measures of the commitments first, field for field, and compares with them',
    (id) => {
      const commitments = scenario('earlier-commitments').measures;
      const own = scenario(id);
      expect(own.measures.slice(0, commitments.length)).toEqual(commitments);
      expect(own.compareWith).toBe('earlier-commitments');
    },
  );
});

test('the plan enters with 140, 102 and 70 children', () => {
  const entries = result('march-2024-plan').financialYears.map((year) => year.entries);
  ['2024-25', '2025-26', '2026-27'].forEach((year, i) => {
    // Weeks that straddle two years put a fraction of a child on the other side.
    expect(Math.abs(entries[i]! - figure(`plan-entries-${year}`))).toBeLessThan(1);
  });
});

test('no effect saves exactly nothing', () => {
  for (const id of ['no-new-action', 'effect-none']) {
    expect(result(id).financialYears.map((year) => year.savingGbp)).toEqual([0, 0, 0]);
  }
});

test('effects are in the order of their names', () => {
  const saving = (id: string) => result(`effect-${id}`).financialYears.at(-1)!.savingGbp;
  const order = ['stress', 'none', 'cautious', 'central', 'ambitious'].map(saving);
  expect(order).toEqual([...order].sort((a, b) => a - b));
});

describe('what the published savings imply', () => {
  const implied = (id: string) =>
    result(id)
      .targets.flatMap((it) => it.impliedUnitCosts ?? [])
      .filter(({ childWeeksAvoidedAlone }) => childWeeksAvoidedAlone > 0);

  // By hand: £1.0m less £500,000 of legal costs, over 674.5 weeks, is £741; 0.8 times the average, not 1.7 times.
  test('of the plan in 2024-25: the legal costs are no care', () => {
    const [first] = implied('march-2024-plan');
    expect(first).toMatchObject({ year: '2024-25', publishedGbp: 1_000_000, cashGbp: 500_000 });
    expect(first!.cashSources).toEqual(['legal-cost-avoided']);
    expect(first!.impliedWeeklyGbp).toBeCloseTo(500_000 / first!.childWeeksAvoidedAlone, 6);
    expect(Math.round(first!.impliedWeeklyGbp!)).toBe(741);
    expect((first!.impliedWeeklyGbp! / first!.averageWeeklyCostGbp!).toFixed(1)).toBe('0.8');
  });

  // By hand: £10.9m of 2026-27 alone, or (£10.9m less £0.5m) over the weeks of all three years.
  test('of the plan in 2026-27, read as that year’s saving and as the sum so far', () => {
    const years = implied('march-2024-plan');
    const all = years
      .filter(({ basis }) => basis === 'in-year')
      .reduce((weeks, it) => weeks + it.childWeeksAvoidedAlone, 0);
    const [inYear, soFar] = years.filter(({ year }) => year === '2026-27');
    expect(inYear).toMatchObject({ basis: 'in-year', careGbp: 10_900_000 });
    expect(soFar).toMatchObject({ basis: 'cumulative', careGbp: 10_400_000 });
    expect(soFar!.impliedWeeklyGbp).toBeCloseTo(10_400_000 / all, 6);
    expect(soFar!.impliedWeeklyGbp!).toBeLessThan(inYear!.impliedWeeklyGbp! * 0.6);
  });

  test('of Family Safeguarding in 2024-25: half of the £1.0m is legal costs', () => {
    const [first] = implied('family-safeguarding-recurring');
    expect(first).toMatchObject({ year: '2024-25', cashGbp: 500_000, careGbp: 500_000 });
    expect(first!.impliedWeeklyGbp!).toBeLessThan(first!.averageWeeklyCostGbp!);
  });
});
