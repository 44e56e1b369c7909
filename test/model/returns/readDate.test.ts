import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDate } from '../../../model/returns/readDate.ts';
import { dayOf, isoDateOf } from '../../../model/time/calendar.ts';

const anyDay = fc.integer({ min: dayOf('1950-01-01'), max: dayOf('2099-12-31') });
const parts = (day: number) => isoDateOf(day).split('-') as [string, string, string];

describe('a date as council files write it', () => {
  test('every day, as the return writes it and as a database does', () => {
    for (let day = dayOf('1950-01-01'); day <= dayOf('2099-12-31'); day++) {
      const [y, m, d] = parts(day);
      if (readDate(`${d}/${m}/${y}`) !== day) expect.fail(`${d}/${m}/${y}`);
      if (readDate(`${y}-${m}-${d}`) !== day) expect.fail(`${y}-${m}-${d}`);
      if (readDate(String(day + 25_569)) !== day) expect.fail(`serial of ${y}-${m}-${d}`);
    }
  });

  test('without leading zeros, with other separators, with a time', () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom('/', '-', '.', ' '), (day, between) => {
        const [y, m, d] = parts(day);
        const written = [Number(d), Number(m), y].join(between);
        expect(readDate(written)).toBe(day);
        expect(readDate(` ${written} 00:00:00 `)).toBe(day);
        expect(readDate(`${y}-${m}-${d}T00:00:00.000Z`)).toBe(day);
      }),
    );
  });

  test.each([
    ['01/04/21', '2021-04-01'],
    ['1/4/21', '2021-04-01'],
    ['31/12/69', '2069-12-31'],
    ['01/01/70', '1970-01-01'],
    ['1-Apr-21', '2021-04-01'],
    ['01 April 2021', '2021-04-01'],
    ['44287', '2021-04-01'],
    ['44287.75', '2021-04-01'],
    ['29/02/2000', '2000-02-29'],
    ['01/04/2021 13:45', '2021-04-01'],
  ])('%s', (written, day) => {
    expect(isoDateOf(readDate(written)!)).toBe(day);
  });

  test.each(['', ' ', 'NULL', 'null', '#N/A', 'NaT', '          '])('nothing: "%s"', (written) => {
    expect(readDate(written)).toBeNull();
  });

  test.each(
    [
      ['29/02/2021', '31/04/2021', '00/01/2021', '01/13/2021', '04/25/2021', '01/01/1900', '31/12/9999'],
      ['4985637', '1.23E+06', '=TODAY()', '99999', '01/04/021', '1/4/21/5', '01/Avril/2021', 'ab/cd/efgh'],
      ['01/04-2021', '2021-02-30', '2021-04', '-1/04/2021', '０1/04/2021'],
    ].flat(),
  )('no date: %s', (written) => {
    expect(readDate(written)).toBeUndefined();
  });

  test('any text at all is answered', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), (text) => {
        const day = readDate(text);
        expect(day === null || day === undefined || Number.isInteger(day)).toBe(true);
      }),
    );
  });
});
