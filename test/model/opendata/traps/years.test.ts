import { describe, expect, test } from 'vitest';
import { beginningOf, endOf } from '../../../../model/opendata/boundaryChanges.ts';
import { indexOf } from '../../../../model/opendata/figureIndex.ts';
import { lastReturned } from '../../../../model/opendata/traps/missingReturn.ts';
import { impliedPopulation, ratePer10k } from '../../../../model/opendata/traps/ratePer10k.ts';
import { pandemicNote, revisionNote } from '../../../../model/opendata/traps/yearsApart.ts';
import { CODES, figures } from '../figures.ts';

describe('rates', () => {
  const index = indexOf([
    ...figures(CODES.luton, 'cla-count', { all: { 2017: 510, 2024: 520 } }),
    ...figures(CODES.luton, 'cla-rate-per-10k', { all: { 2017: 98, 2024: 100 } }),
    ...figures(CODES.luton, 'population-0-17', { all: { 2017: 51_000, 2024: 52_000 } }),
    ...figures(CODES.medway, 'cla-count', { all: { 2019: 300 } }),
    ...figures(CODES.medway, 'cla-rate-per-10k', { all: { 2019: 60 } }),
  ]);

  test("are of today's population in every year, whatever the published rate rested on", () => {
    expect(ratePer10k(index, CODES.luton, 'cla-count', 2017)).toBe(100);
    expect(ratePer10k(index, CODES.luton, 'cla-count', 2024)).toBe(100);
  });

  test('are none without a population, which a published rate can tell', () => {
    expect(ratePer10k(index, CODES.medway, 'cla-count', 2019)).toBeUndefined();
    expect(impliedPopulation(index, CODES.medway, 2019)).toBe(50_000);
  });
});

describe('a missing return', () => {
  const index = indexOf(
    figures(CODES.luton, 'cp-plan-count', {
      all: { 2019: 200, 2020: 210, 2021: null, 2022: null, 2023: null, 2024: null },
    }),
  );

  test('stands back for the last one before, never for a later one', () => {
    expect(lastReturned(index, CODES.luton, 'cp-plan-count', 2022)?.value).toBe(210);
    expect(lastReturned(index, CODES.luton, 'cp-plan-count', 2019)?.value).toBe(200);
    expect(lastReturned(index, CODES.luton, 'cp-plan-count', 2018)).toBeUndefined();
  });

  test('is not made up for by one of more than three years before', () => {
    expect(lastReturned(index, CODES.luton, 'cp-plan-count', 2023)?.value).toBe(210);
    expect(lastReturned(index, CODES.luton, 'cp-plan-count', 2024)).toBeUndefined();
  });
});

test('authorities that ended are followed by others, which begin the year after', () => {
  expect(endOf('E10000006')).toMatchObject({ year: 2023, successors: ['E06000063', 'E06000064'] });
  expect(beginningOf('E06000058')).toEqual({ year: 2020, from: ['Bournemouth', 'Poole', 'Dorset'] });
  expect(beginningOf('E06000045')).toBeUndefined();
});

test('the year of the pandemic is flagged, and every year says that its figures are revised ones', () => {
  expect(pandemicNote(2021)).toMatch(/pandemic/);
  expect(pandemicNote(2022)).toBeUndefined();
  expect(revisionNote(2022)).toMatch(/not as first published for 2022/);
});
