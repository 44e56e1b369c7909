import { describe, expect, test } from 'vitest';
import { figureKey } from '../../../model/actuals/figures.ts';
import type { MonthActuals } from '../../../model/schema/actuals.ts';
import { entryWords, takesAwayWords } from '../../../model/words/actualsFigureWords.ts';
import { monthTyped, refilled, takenAway, typedOf } from '../../../web/screens/trackRecord/monthForm.ts';

const may: MonthActuals = {
  month: '2024-05',
  children: 486,
  entries: 14,
  placements: [{ placement: 'home', children: 40.5, spendGbp: 800_000 }],
};
const placementTypes = [{ id: 'home', label: 'Children’s homes' }];
const labels = new Map(placementTypes.map((it) => [it.id, it.label]));
const among = { kept: may, placementTypes };
const homes = figureKey({ measure: 'children', placement: 'home' });
const spend = figureKey({ measure: 'spendGbp', placement: 'home' });

describe('the form of a month', () => {
  test('is filled with what is kept, and what was typed before the month was chosen stays', () => {
    expect(refilled({ children: '480' }, undefined, may)).toEqual({ ...typedOf(may), children: '480' });
    expect(refilled({ ...typedOf(may), exits: '9' }, may, undefined)).toMatchObject({
      children: '',
      entries: '',
      exits: '9',
    });
  });

  test('sends what differs and nothing else', () => {
    expect(monthTyped('2024-05', { ...typedOf(may), children: ' 480 ' }, among)).toEqual({
      ok: true,
      sent: { month: '2024-05', children: 480 },
    });
    expect(monthTyped('2024-05', { ...typedOf(may), [spend]: '£810,000' }, among)).toEqual({
      ok: true,
      sent: { month: '2024-05', placements: [{ placement: 'home', spendGbp: 810_000 }] },
    });
    expect(monthTyped('2024-05', typedOf(may), among)).toMatchObject({ ok: false });
  });

  test('takes away what is emptied, and says so before', () => {
    const typed = { ...typedOf(may), entries: '', [homes]: '', [spend]: ' ' };
    expect(takesAwayWords(takenAway(typed, may), labels)).toBe(
      'Keeping this takes away entries (14); children on average, Children’s homes (40.5); spend, Children’s homes (£800,000).',
    );
    expect(monthTyped('2024-05', typed, among)).toEqual({
      ok: true,
      sent: {
        month: '2024-05',
        entries: null,
        placements: [{ placement: 'home', children: null, spendGbp: null }],
      },
    });
  });

  test.each([
    ['2024-5', {}, /Choose the month/],
    ['2024-05', { ...typedOf(may), children: '0x10' }, /in digits/],
    ['2024-05', { ...typedOf(may), [spend]: '' }, /Children’s homes: give both/],
  ])('%s %j is refused', (month, typed, message) => {
    expect(monthTyped(month, typed, among)).toEqual({
      ok: false,
      problems: [expect.stringMatching(message)],
    });
  });
});

test('the log says what was before', () => {
  const entry = { number: 2, author: 'Jo', at: '2024-07-01T00:00:00Z', month: '2024-05' };
  const changes = [
    { measure: 'children' as const, before: 486, after: 480 },
    { measure: 'spendGbp' as const, placement: 'home', before: 800_000, after: null },
    { measure: 'exits' as const, before: null, after: 9 },
  ];
  expect(entryWords({ ...entry, changes, removed: null }, labels)).toBe(
    'May 2024: children looked after 480, before 486; spend, Children’s homes taken away, before £800,000; exits 9',
  );
  expect(entryWords({ ...entry, changes: changes.slice(1, 2), removed: 'Wrong' }, labels)).toContain(
    'May 2024, taken away whole: ',
  );
});
