import { expect, test } from 'vitest';
import { authoritiesIn, findAuthority, searchAuthorities } from '../../../model/opendata/authorities.ts';
import { indexOf } from '../../../model/opendata/figureIndex.ts';
import { regionOf } from '../../../model/opendata/regions.ts';
import { figure } from './figures.ts';

const named = (code: string, areaName: string, year = 2024) => ({
  ...figure(code, 'cla-count', 'all', year, 100),
  areaName,
});

const authorities = authoritiesIn(
  indexOf([
    named('E06000057', 'Northumberland UA', 2020),
    named('E06000057', 'Northumberland', 2024),
    named('E06000023', 'Bristol, City of'),
    named('E06000028', 'Bournemouth (to 2019)', 2019),
    named('E92000001', 'England'),
    named('E12000008', 'South East'),
  ]),
);

test('councils are listed by name, without the country and the regions, under their latest name', () => {
  expect(authorities.map(({ name }) => name)).toEqual([
    'Bournemouth (to 2019)',
    'Bristol, City of',
    'Northumberland',
  ]);
  expect(authorities[2]).toMatchObject({
    region: 'North East',
    firstYear: 2020,
    lastYear: 2024,
    endedYear: null,
  });
  expect(authorities[0]).toMatchObject({ endedYear: 2019 });
});

test.each([
  ['E06000023', 'Bristol, City of'],
  ['e06000057', 'Northumberland'],
  ['E06000048', 'Northumberland'],
  ['bristol, city of', 'Bristol, City of'],
])('%s is found', (asked, name) => {
  expect(findAuthority(authorities, asked)).toMatchObject({ ok: true, authority: { name } });
});

test.each([
  ['Bristol', 'Bristol, City of'],
  ['Northumberlend', 'Northumberland'],
])('%s is no council, but like one', (asked, name) => {
  expect(findAuthority(authorities, asked)).toEqual({
    ok: false,
    reason: `No council of that code or name is in these files. Did you mean "${name}"?`,
  });
});

test('a list can be searched by name, code and region', () => {
  const names = (text: string) => searchAuthorities(authorities, text).map(({ name }) => name);
  expect(names('brist')).toEqual(['Bristol, City of']);
  expect(names('E06000057')).toEqual(['Northumberland']);
  expect(names('south west')).toEqual(['Bournemouth (to 2019)', 'Bristol, City of']);
  expect(names('')).toHaveLength(3);
});

test('regions know their councils', () => {
  expect(regionOf('E06000045')?.name).toBe('South East');
  expect(regionOf('E09000033')?.name).toBe('London');
  expect(regionOf('E10000021')?.name).toBe('East Midlands');
  expect(regionOf('E06000099')).toBeUndefined();
});
