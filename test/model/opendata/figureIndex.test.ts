import { expect, test } from 'vitest';
import { indexOf } from '../../../model/opendata/figureIndex.ts';
import { publishedFigureSchema } from '../../../model/schema/openData.ts';
import { CODES, figure, figures } from './figures.ts';

test('a figure is found by area, measure, breakdown and year, and a withheld one has no value', () => {
  const index = indexOf(
    figures(CODES.luton, 'cla-count', { all: { 2022: 300, 2023: 'c', 2024: 310 }, 'age:0': { 2024: 0 } }),
  );
  expect(index.total(CODES.luton, 'cla-count', 2024)).toBe(310);
  expect(index.value(CODES.luton, 'cla-count', 'age:0', 2024)).toBe(0);
  expect(index.total(CODES.luton, 'cla-count', 2023)).toBeUndefined();
  expect(index.figure(CODES.luton, 'cla-count', 'all', 2023)?.suppressed).toBe(true);
  expect(index.years(CODES.luton, 'cla-count')).toEqual([2022, 2024]);
  expect(index.size).toBe(4);
});

test('of two figures for one thing the first stands, and the second is told', () => {
  const index = indexOf([figure(CODES.luton, 'cla-count', 'all', 2024, 310)]);
  const there = index.add(figure(CODES.luton, 'cla-count', 'all', 2024, 311));
  expect(there?.value).toBe(310);
  expect(index.total(CODES.luton, 'cla-count', 2024)).toBe(310);
});

test('the format refuses a year that does not end in March, a code of elsewhere and a count below zero', () => {
  const good = figure(CODES.luton, 'cla-count', 'age:16+', 2024, 310);
  expect(publishedFigureSchema.safeParse(good).success).toBe(true);
  for (const wrong of [
    { yearEnding: '2024-12-31' },
    { areaCode: 'W06000015' },
    { value: -1 },
    { breakdown: 'Age 0' },
    { measure: 'cla-lost' },
  ]) {
    expect(publishedFigureSchema.safeParse({ ...good, ...wrong }).success).toBe(false);
  }
});
