import { expect, test } from 'vitest';
import { savingsFinding } from '../../../model/words/savingsFinding.ts';
import { savingsShown } from '../../../model/words/savingsShown.ts';
import { aChance, aSimulation } from './aSimulation.ts';
import { aProjection, aSavingTarget } from './aProjection.ts';

test.each([
  [['met', 'met'], 'Savings meet the target in every year'],
  [['missed', 'missed'], 'Savings fall short of the target in every year'],
  [['close', 'missed'], 'Savings fall short of the target in 2025-26'],
  [['met', 'missed'], 'Savings meet the target in 2024-25 and fall short in 2025-26'],
  [['close', 'close'], 'Savings come close to the target in every year'],
] as const)('ratings %j are titled "%s"', (ratings, title) => {
  const target = aSavingTarget([1e6, 1e6], { 'in-year': [...ratings] });
  const shown = savingsShown(aProjection({ savings: [5e5, 5e5], targets: [target] }));
  expect(savingsFinding(shown, 'in-year')).toBe(title);
});

test('what half of the runs say against a rating is said with it', () => {
  const target = aSavingTarget([1e6, 1e6, 1e6], { 'in-year': ['met', 'missed', 'missed'] });
  const projection = aProjection({ savings: [1e6, 5e5, 5e5], targets: [target] });
  const titled = (...met: [number, number, number]) => {
    const targets = met.map((it, i) => aChance(`${2024 + i}-${25 + i}`, 'in-year', it));
    return savingsFinding(savingsShown(projection, target, aSimulation({ targets })), 'in-year');
  };
  const agreed = 'Savings meet the target in 2024-25 and fall short in 2025-26 and 2026-27';
  expect(titled(1_000, 999, 0)).toBe(agreed);
  expect(titled(999, 1_000, 0)).toBe(
    `${agreed} by expected value; most runs miss it in 2024-25 and at least half of the runs meet it in 2025-26`,
  );
});
