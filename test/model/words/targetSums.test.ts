import { expect, test } from 'vitest';
import { plainText } from '../../../model/words/sentence.ts';
import { targetSums } from '../../../model/words/targetSums.ts';
import { project } from '../../../model/project.ts';
import { baseline, scenario, targets } from '../../scenarios/tools/southampton.ts';
import { aProjection, aSavingTarget } from './aProjection.ts';

const line = (name: string, byYear: number[]) =>
  aSavingTarget(byYear, { 'in-year': byYear.map(() => 'met' as const) }, { id: name, line: name });
const total = aSavingTarget([3_000_000, 8_000_000], { 'in-year': ['met', 'missed'] });

// By the register: 1.0 + 0.4 + 0 + 1.2 + 0.38 = 2.98; 5 + 0.4 + 0.8 + 1.6 + 0.42 = 8.22;
// 10.9 + 0.4 + 1.6 + 1.6 + 0.47 = 14.97. Printed: 3.08, 8.26 and 13.63.
test('lines of the published table do not add up to the total printed under them', () => {
  const projection = project({ baseline, scenario: scenario('march-2024-plan'), comparator: null, targets });
  expect(plainText(targetSums(projection))).toBe(
    'The targets of the lines add up to £2.98m in 2024-25, £8.22m in 2025-26 and £14.97m in 2026-27; printed for all lines together is £3.08m, £8.26m and £13.63m: the printed total is not the sum of its lines.',
  );
});

test('years that add up are not told', () => {
  const projection = aProjection({
    savings: [1, 1],
    targets: [total, line('a', [1_000_000, 4_000_000]), line('b', [2_000_000, 3_500_000])],
  });
  expect(plainText(targetSums(projection))).toBe(
    'The targets of the lines add up to £7.5m in 2025-26; printed for all lines together is £8m: the printed total is not the sum of its lines.',
  );
  expect(targetSums(projection).filter((it) => typeof it !== 'string')).toEqual([
    { text: '£8m', from: { evidence: 'target-2025' } },
  ]);
});

test('there is nothing to say of one line, or without a total', () => {
  const one = line('a', [1_000_000, 4_000_000]);
  expect(targetSums(aProjection({ targets: [total, one] }))).toEqual([]);
  expect(targetSums(aProjection({ targets: [one, line('b', [1, 1])] }))).toEqual([]);
});
