import { describe, expect, test } from 'vitest';
import { project } from '../../model/project.ts';
import { roundTo } from '../../model/words/money.ts';
import { savingsLines } from '../../model/words/savingsLines.ts';
import { shownSavings } from '../../model/words/shownSavings.ts';
import { waterfallOf } from '../../model/words/savingsWaterfall.ts';
import { baseline, scenario, scenarioIds, targets } from './tools/southampton.ts';

const projectionOf = (id: string) => {
  const plan = scenario(id);
  const comparator = plan.compareWith ? scenario(plan.compareWith) : null;
  return project({ baseline, scenario: plan, comparator, targets });
};
const sum = (values: readonly number[]): number => values.reduce((total, it) => total + it, 0);

describe.each(scenarioIds)('%s', (id) => {
  const projection = projectionOf(id);
  const shown = shownSavings(projection);
  const { total, lines, scale } = savingsLines(projection, undefined, shown);

  test('shows lines that add up to their year, measures to their line, and years to the sum so far', () => {
    projection.financialYears.forEach((_, y) => {
      const ofLines = lines.map(({ byBasis }) => byBasis['in-year'][y]!.expectedGbp);
      if (lines.length > 0) expect(sum(ofLines)).toBe(total.byBasis['in-year'][y]!.expectedGbp);
      for (const { line, byBasis } of lines) {
        const ofMeasures = projection.measures.flatMap((it, m) =>
          (it.line ?? null) === line ? [shown.byMeasureGbp[m]![y]!] : [],
        );
        expect(sum(ofMeasures)).toBe(byBasis['in-year'][y]!.expectedGbp);
      }
    });
    for (const { byBasis } of [total, ...lines]) {
      byBasis.cumulative.forEach(({ expectedGbp }, y) =>
        expect(sum(byBasis['in-year'].slice(0, y + 1).map((it) => it.expectedGbp))).toBe(expectedGbp),
      );
    }
  });

  test('shows no figure further from what it is than a thousand pounds, or than its own rounding', () => {
    for (const { byBasis } of [total, ...lines]) {
      for (const { expectedGbp, exactGbp } of [...byBasis['in-year'], ...byBasis.cumulative]) {
        const off = Math.abs(expectedGbp - roundTo(exactGbp, scale.stepGbp));
        expect(off).toBeLessThanOrEqual(scale.stepGbp > 1_000 ? 0 : 1_000);
      }
    }
  });
});

test('the published £470,000 is told as that in the table and in the chart', () => {
  const projection = projectionOf('march-2024-plan');
  const shown = shownSavings(projection);
  const { scale, lines } = savingsLines(projection, undefined, shown);
  const line = lines.find((it) => it.line === 'education-into-budget')!;
  expect(scale.words(line.byBasis['in-year'][2]!.expectedGbp)).toBe('£470k');
  const step = waterfallOf(projection, '2026-27', shown).steps.find(
    (it) => it.id === 'education-into-budget',
  )!;
  expect(scale.words(step.inOrderGbp)).toBe('£470k');
  expect(scale.words(step.aloneGbp)).toBe('£470k');
});
