import { describe, expect, test } from 'vitest';
import { intervalOfFigure, roundingStep } from '../../../model/reconcile/figureInterval.ts';
import { parsePrinted } from '../../../model/reconcile/printed.ts';
import { parseEvidence } from '../../../model/schema/files.ts';
import { figure, gbp } from './support.ts';

test.each([
  ['£10.9m', 10_900_000, 100_000, 'this'],
  ['£413,388', 413_388, 1, 'this'],
  ['664k', 664_000, 1000, 'this'],
  ['£1.66 million', 1_660_000, 10_000, 'this'],
  ['£2bn', 2_000_000_000, 1_000_000_000, 'this'],
  ['12.1%', 0.121, 0.001, 'this'],
  ['-30%', -0.3, 0.01, 'this'],
  ['−7', -7, 1, 'this'],
  ['20.5', 20.5, 0.1, 'this'],
  ['0.38', 0.38, 0.01, 'this'],
  ['about 500', 500, 1, 'about'],
  ['Over 15', 15, 1, 'over'],
  ['below 17k', 17_000, 1000, 'under'],
  ['fewer than 10%', 0.1, 0.01, 'under'],
])('%s', (text, value, step, says) => {
  const printed = parsePrinted(text)!;
  expect(printed.value).toBeCloseTo(value, 9);
  expect(printed.step).toBeCloseTo(step, 9);
  expect(printed.says).toBe(says);
});

test.each(['one third', '', '£', '1.2.3', '10 children', '12-14', 'm', '--5', '1,2 %x'])(
  '"%s" is no printed number',
  (text) => expect(parsePrinted(text)).toBeUndefined(),
);

describe('what a figure leaves open', () => {
  test('£10.9m is 10.85 to 10.95', () => {
    expect(intervalOfFigure(gbp('a', 10_900_000, '£10.9m'))).toEqual({
      value: 10_900_000,
      low: 10_850_000,
      high: 10_950_000,
    });
  });

  test('a count is what it is', () => {
    expect(intervalOfFigure(figure('a', 412))).toEqual({ value: 412, low: 412, high: 412 });
  });

  test('a step can be said where digits mislead', () => {
    const six = gbp('a', 6_000_000, '£6m', { roundedTo: 100_000 });
    expect(roundingStep(six)).toBe(100_000);
    expect(intervalOfFigure(six)).toMatchObject({ low: 5_950_000, high: 6_050_000 });
  });

  test('a figure that was cut off lies above what is printed', () => {
    const cut = figure('a', 108, { unit: 'per 10,000', printed: '108', roundedDown: true });
    expect(intervalOfFigure(cut)).toMatchObject({ low: 108, high: 109 });
  });

  test('"about" is wider, by a step or by 5%', () => {
    expect(intervalOfFigure(figure('a', 5, { printed: 'about 5' }))).toMatchObject({ low: 4, high: 6 });
    expect(intervalOfFigure(figure('a', 500, { printed: 'about 500' }))).toMatchObject({
      low: 475,
      high: 525,
    });
  });

  test('"over" and "below" have one end', () => {
    expect(intervalOfFigure(figure('a', 15, { printed: 'over 15' }))).toMatchObject({
      low: 15,
      high: Infinity,
    });
    expect(intervalOfFigure(figure('a', 355, { printed: 'below 355' }))).toMatchObject({ low: 0, high: 355 });
    expect(intervalOfFigure(figure('a', -3, { printed: 'under -3' }))).toMatchObject({
      low: -Infinity,
      high: -3,
    });
  });

  test('words leave nothing to work with', () => {
    expect(intervalOfFigure({ ...figure('a', 1), value: 'many' })).toBeUndefined();
  });
});

describe('in a register', () => {
  const register = (more: object) => ({
    schemaVersion: 1,
    authority: 'smallshire',
    attribution: 'Made up for tests.',
    documents: [{ id: 'paper', title: 'Paper', body: 'Council', date: '2024' }],
    figures: [{ ...gbp('a', 10_900_000, '£10.9m'), ...more }],
  });

  test('what is printed has to be the value', () => {
    expect(parseEvidence(register({})).ok).toBe(true);
    const wrong = parseEvidence(register({ value: 10_800_000 }));
    expect(wrong).toMatchObject({ ok: false, problems: [{ path: 'figures[0].printed' }] });
  });

  test.each([{ printed: 'a lot' }, { value: 'a lot' }, { roundedTo: 0 }])('%o is refused', (more) => {
    expect(parseEvidence(register(more)).ok).toBe(false);
  });
});
