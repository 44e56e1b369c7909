import { describe, expect, test } from 'vitest';
import { authoritiesIn } from '../../../model/opendata/authorities.ts';
import { indexOf } from '../../../model/opendata/figureIndex.ts';
import { parseNeighbourList } from '../../../model/opendata/neighbourList.ts';
import { broughtCouncils, NOT_NEIGHBOURS, similarCouncils } from '../../../model/opendata/similar.ts';
import { figures } from './figures.ts';

/** A council by its rate of care, entries and exits (per 10,000 of 50,000), and its population. */
const council = (number: number, rate: number, population = 50_000, plans: number | 'c' = 50) => {
  const code = `E060000${String(number).padStart(2, '0')}`;
  const of = (per10k: number) => (per10k * population) / 10_000;
  return [
    ...figures(code, 'cla-count', {
      all: { 2024: of(rate) },
      'uasc:yes': { 2024: 0.08 * of(rate) },
      'placement:foster': { 2024: (0.6 + number / 1000) * of(rate) },
    }),
    ...figures(code, 'cla-entries', { all: { 2024: of(rate / 3) } }),
    ...figures(code, 'cla-exits', { all: { 2024: of(rate / 3) } }),
    ...figures(code, 'cp-plan-count', { all: { 2024: plans === 'c' ? 'c' : of(plans) } }),
    ...figures(code, 'population-0-17', { all: { 2024: population } }),
  ];
};

const index = indexOf([
  ...council(31, 90),
  ...council(32, 60),
  ...council(33, 62),
  ...council(34, 64, 50_000, 'c'),
  ...council(35, 61, 400_000),
  ...council(36, 150),
  ...council(37, 70, 60_000),
  ...figures('E06000038', 'cla-count', { all: { 2024: 3 } }),
]);

describe('councils most like one', () => {
  const found = similarCouncils(index, 'E06000032', 2024)!;
  const order = found.others.map(({ authority }) => authority.code);

  test('are ranked by rates, make-up and size together', () => {
    expect(order[0]).toBe('E06000033');
    expect(order.indexOf('E06000036')).toBeGreaterThan(order.indexOf('E06000037'));
    expect(order.indexOf('E06000035')).toBeGreaterThan(order.indexOf('E06000033'));
  });

  test('are told with every figure side by side, a withheld one as none', () => {
    const withheld = found.others.find(({ authority }) => authority.code === 'E06000034')!;
    expect(withheld.figures['plans-rate']).toBeNull();
    expect(withheld.figures['children-rate']).toBeCloseTo(64, 9);
    expect(found.council.figures['unaccompanied-share']).toBeCloseTo(0.08, 9);
  });

  test('leave out a council that has too little in common to say', () => {
    expect(order).not.toContain('E06000038');
  });

  test('are as far from each other, whichever is asked for', () => {
    const back = similarCouncils(index, 'E06000036', 2024)!;
    const there = found.others.find(({ authority }) => authority.code === 'E06000036')!;
    const here = back.others.find(({ authority }) => authority.code === 'E06000032')!;
    expect(there.distance).toBeCloseTo(here.distance, 12);
  });

  test("are never called the department's statistical neighbours", () => {
    expect(NOT_NEIGHBOURS).toContain("not the department's statistical neighbours");
  });

  test('are none of a council without figures', () => {
    expect(similarCouncils(index, 'E06000045', 2024)).toBeUndefined();
  });

  test('can be those of a list that a user brings, in its order', () => {
    const brought = broughtCouncils(found, ['E06000036', 'E06000032', 'E06000031']);
    expect(brought.map(({ authority }) => authority.code)).toEqual(['E06000036', 'E06000031']);
  });
});

describe('a list that a user brings', () => {
  const named = indexOf([
    { ...council(23, 60)[0]!, areaName: 'Bristol, City of' },
    { ...council(45, 60)[0]!, areaName: 'Southampton' },
    { ...council(44, 60)[0]!, areaName: 'Portsmouth' },
  ]);
  const parse = (text: string) => parseNeighbourList(text, authoritiesIn(named));

  test('holds codes or names, one a line or several, and names with a comma', () => {
    expect(parse('\uFEFFE06000045\n"Bristol, City of"\r\n\n')).toEqual({
      codes: ['E06000045', 'E06000023'],
      unknownLines: [],
    });
    expect(parse('Southampton;portsmouth;Southampton').codes).toEqual(['E06000045', 'E06000044']);
  });

  test('says which lines hold something else', () => {
    expect(parse('Southampton\nAtlantis\nE06000044,Lyonesse')).toEqual({
      codes: ['E06000045', 'E06000044'],
      unknownLines: [2, 3],
    });
  });
});
