import { describe, expect, test } from 'vitest';
import { project } from '../../model/project.ts';
import { expectedValue, likelyValue, type Quantity } from '../../model/schema/quantity.ts';
import { deriveSouthampton } from '../../server/cli/derive/southampton.ts';
import { baseline, evidence, figure, scenario } from './tools/southampton.ts';

const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);

test('the committed baseline is what follows from the evidence register', () => {
  expect(deriveSouthampton(evidence)).toEqual(baseline);
});

describe('the opening stock', () => {
  const children = (matches: (row: (typeof baseline.stock)[number]) => boolean) =>
    sum(baseline.stock.filter(matches).map((row) => expectedValue(row.children)));
  const scale = figure('stock-april-2024') / figure('looked-after-2024-03-31');

  test('is the 488 of 1 April 2024', () => {
    expect(children(() => true)).toBeCloseTo(figure('stock-april-2024'), 9);
  });

  test.each([
    ['0', '0'],
    ['1-4', '1-4'],
    ['5-9', '5-9'],
    ['10-15', '10-15'],
    ['16-17', '16-plus'],
  ])('has the published number aged %s, scaled', (band, published) => {
    const expected = figure(`looked-after-2024-age-${published}`) * scale;
    expect(Math.abs(children((row) => row.ageBand === band) - expected)).toBeLessThan(0.01);
  });

  test.each([
    [['own-foster', 'kinship', 'ifa'], ['foster']],
    [['residential'], ['homes-and-secure']],
    [
      ['supported', 'crisis'],
      ['supported', 'other'],
    ],
    [['parents'], ['parents']],
    [['adoption'], ['adoption']],
  ])('has the published number in %s, scaled', (placements, published) => {
    const expected = sum(published.map((id) => figure(`placed-2024-${id}`))) * scale;
    expect(Math.abs(children((row) => placements.includes(row.placement)) - expected)).toBeLessThan(0.01);
  });

  test('holds nobody where they may not or would not be', () => {
    const forbidden = (row: (typeof baseline.stock)[number]) =>
      (row.placement === 'supported' && row.ageBand !== '16-17') ||
      (row.placement === 'adoption' && ['10-15', '16-17'].includes(row.ageBand)) ||
      (row.placement === 'residential' && ['0', '1-4'].includes(row.ageBand));
    expect(baseline.stock.filter(forbidden)).toEqual([]);
  });
});

describe('with no measures', () => {
  const result = project({ baseline, scenario: scenario('no-new-action'), comparator: null });
  const firstYear = result.financialYears.find(({ year }) => year === '2024-25')!;

  test('the average child costs what the snapshot says, before the April uplift', () => {
    const opening = result.childrenByWeekPlacement[0]!;
    const perChild = (cost: (it: Quantity) => number) =>
      sum(baseline.placementTypes.map((type, i) => opening[i]! * cost(type.weeklyCostGbp))) / sum(opening);
    const snapshot = figure('weekly-spend-2024-03-08') / figure('stock-8-march-2024');
    // Also when each price stands at its likely value.
    for (const cost of [expectedValue, likelyValue]) {
      expect(Math.abs(perChild(cost) / snapshot - 1)).toBeLessThan(0.005);
    }
  });

  test('the year after 1 April 2024 has as many exits as the published figures allow', () => {
    expect(firstYear.exits).toBeGreaterThan(figure('exits-annual-report-2023-24'));
    expect(firstYear.exits).toBeLessThan(figure('exits-plan-estimate-2023-24'));
  });

  test('70 to 85 of them turn 18', () => {
    expect(firstYear.exitsByReason['turned-18']).toBeGreaterThan(70);
    expect(firstYear.exitsByReason['turned-18']).toBeLessThan(85);
  });

  test('entries are the 173 of 2023/24', () => {
    // A year of 365 days in a model year of 365.25.
    expect(firstYear.entries).toBeCloseTo((figure('entries-annual-report-2023-24') * 365) / 365.25, 6);
  });

  test('nothing runs away: children, plans and the placement mix stay near where they began', () => {
    const share = (week: number, placement: string) => {
      const row = result.childrenByWeekPlacement[week]!;
      return row[baseline.placementTypes.findIndex(({ id }) => id === placement)]! / sum(row);
    };
    const last = result.weeks.length - 1;
    expect(sum(result.childrenByWeekPlacement[last]!)).toBeGreaterThan(0.85 * 488);
    expect(Math.abs(result.cpPlansByWeek![last]! / result.cpPlansByWeek![0]! - 1)).toBeLessThan(0.05);
    for (const { id } of baseline.placementTypes) {
      expect(Math.abs(share(last, id) - share(0, id))).toBeLessThan(0.06);
    }
  });
});
