import { expect, test } from 'vitest';
import { followed } from '../../../web/state/followed.ts';

const derby = { id: 'own-1', baseline: 'derby' };

test('a scenario of another authority than the chosen plan’s becomes the chosen one, without its comparator', () => {
  expect(
    followed({ scenario: 'march-2024-plan', compare: 'none' }, derby, { baseline: 'southampton' }),
  ).toEqual({
    scenario: 'own-1',
    compare: undefined,
  });
  expect(followed({}, derby, undefined)).toMatchObject({ scenario: 'own-1' });
});

test('one of the same authority leaves the choice alone, and one that is chosen already is not chosen again', () => {
  expect(followed({ scenario: 'own-2', compare: 'own-1' }, derby, { baseline: 'derby' })).toBeUndefined();
  expect(followed({ scenario: 'own-1' }, derby, undefined)).toBeUndefined();
});
