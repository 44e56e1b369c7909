import fc from 'fast-check';
import { expect, test } from 'vitest';
import { same, withValue } from '../../../model/forms/fieldValue.ts';
import { numberFrom, textOf } from '../../../model/forms/numberText.ts';
import {
  typedQuantity,
  withLikelySlid,
  withNumberTyped,
  withRange,
} from '../../../model/forms/quantityEdits.ts';
import { FORM_UNITS } from '../../../model/forms/units.ts';

const { change, gbp } = FORM_UNITS;

test.each([
  ['-20', -0.2],
  ['\u221220 %', -0.2],
  ['12.', 0.12],
  ['.5', 0.005],
  ['+3', 0.03],
  ['-0', 0],
])('%s typed as per cent is %d', (text, value) => {
  expect(numberFrom(text, change)).toBe(value);
});

test.each(['', '-', 'abc', '1e5', '1-2', '.', '٣', '8,5', '1,00,000', '8.5m', '--3'])(
  '"%s" is no number',
  (text) => {
    expect(numberFrom(text, change)).toBeUndefined();
  },
);

test('money may be pasted as it is printed', () => {
  expect(numberFrom('£1,600,000', gbp)).toBe(1_600_000);
  expect(numberFrom('£1.6m', gbp)).toBe(1_600_000);
  expect(textOf(1_600_000, gbp)).toBe('1,600,000');
});

test('a number shown and typed again is the same number', () => {
  fc.assert(
    fc.property(fc.integer({ min: -2000, max: 3000 }), (thousandths) => {
      const value = thousandths / 1000;
      expect(numberFrom(textOf(value, change), change)).toBe(value === 0 ? 0 : value);
    }),
  );
});

test('what is no number is shown as it was typed', () => {
  expect(textOf('forty', change)).toBe('forty');
  expect(textOf(undefined, change)).toBe('');
});

const published = { value: -33, source: 'plan-entries' };

test('another number no longer names the source; typed back, it does', () => {
  const moved = withNumberTyped(published, 'mode', -20, published);
  expect(moved).toBe(-20);
  expect(withNumberTyped(moved, 'mode', -33, published)).toBe(published);
});

test('a number becomes a range around it and goes back to what it was', () => {
  const ranged = withRange(published, true, published);
  expect(ranged).toEqual({ low: -33, mode: -33, high: -33 });
  expect(withNumberTyped(ranged, 'low', -40, published)).toEqual({ low: -40, mode: -33, high: -33 });
  expect(withRange(ranged, false, published)).toBe(published);
});

test('a range keeps what it shares a draw with, and text that is no number', () => {
  const range = { low: 1, mode: 2, high: 3, sharedDraw: 'prices', source: 'x' };
  const typed = withNumberTyped(range, 'high', 'three', range);
  expect(typed).toEqual({ low: 1, mode: 2, high: 'three', sharedDraw: 'prices' });
  expect(typedQuantity(typed).high).toBe('three');
});

test('a field set and taken away again leaves no trace', () => {
  fc.assert(
    fc.property(fc.object(), fc.constantFrom('a', 'b'), fc.integer(), (fields, name, value) => {
      const start = { kept: fields };
      const set = withValue(start, [name], value);
      expect(withValue(set, [name], undefined)).toEqual(start);
      expect(same(set, start)).toBe(false);
    }),
  );
});

test('equality does not depend on the order of fields', () => {
  expect(same({ a: 1, b: [1, { c: 2 }] }, { b: [1, { c: 2 }], a: 1 })).toBe(true);
  expect(same([1, 2], [2, 1])).toBe(false);
  expect(same({ a: undefined }, {})).toBe(false);
  expect(same([], {})).toBe(false);
});

const anything = { min: -1000, max: 1000, words: '' };
const slid = (value: unknown, likely: number, ...known: unknown[]) =>
  withLikelySlid(value, likely, gbp, anything, ...known);

test('a range slides along with its likely value, in proportion, and back to what it was', () => {
  const range = { low: 823, mode: 908, high: 993, sharedDraw: 'prices', source: 'x' };
  const wide = { min: 0, max: 10_000, words: '' };
  const dearer = withLikelySlid(range, 1200, gbp, wide, range);
  // 823 × 1200 / 908 = 1087.665, 993 × 1200 / 908 = 1312.335.
  expect(dearer).toEqual({ low: 1088, mode: 1200, high: 1312, sharedDraw: 'prices' });
  expect(withLikelySlid(range, 908, gbp, wide, range)).toBe(range);
  expect(withLikelySlid(range, 0, gbp, wide)).toMatchObject({ low: 0, mode: 0, high: 0 });
});

test.each([
  ['one number', 5, 7, 7],
  ['from nothing, by as much', { low: -2, mode: 0, high: 3 }, 4, { low: 2, mode: 4, high: 7 }],
  ['below nothing', { low: -40, mode: -20, high: -10 }, -30, { low: -60, mode: -30, high: -15 }],
  ['past nothing, in order', { low: -40, mode: -20, high: -10 }, 10, { low: 5, mode: 10, high: 20 }],
  ['to a limit', { low: 500, mode: 600, high: 900 }, 800, { low: 666.7, mode: 800, high: 1000 }],
  ['of text, which stays', { low: 'x', mode: 2, high: 3 }, 4, { low: 'x', mode: 4, high: 3 }],
])('slid: %s', (_, value, likely, expected) => {
  expect(slid(value, likely)).toEqual(expected);
});
