import { expect, test } from 'vitest';
import { savingsFinding } from '../../../model/words/savingsFinding.ts';
import { savingsShown } from '../../../model/words/savingsShown.ts';
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
