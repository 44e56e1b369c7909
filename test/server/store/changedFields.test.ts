import { expect, test } from 'vitest';
import { changedFields } from '../../../server/store/own/changedFields.ts';

const paths = (before: unknown, after: unknown) =>
  changedFields(before, after).map(({ path, change }) => `${change} ${path}`);

test('the same content, in whatever order its fields come, has no changes', () => {
  expect(changedFields({ a: [1, { b: null }], c: 'x' }, { c: 'x', a: [1, { b: null }] })).toEqual([]);
});

test('each field by its path, and never its value', () => {
  const before = { name: 'secret', horizon: { from: 'a', to: 'b' }, tags: ['x', 'y'], gone: 1 };
  const after = { name: 'other', horizon: { from: 'a', to: 'c' }, tags: ['x'], here: { deep: 1 } };
  expect(paths(before, after)).toEqual([
    'changed name',
    'changed horizon.to',
    'removed tags[1]',
    'removed gone',
    'added here',
  ]);
});

test('what has an id is known by it: put in front, taken out, moved', () => {
  const a = { id: 'a', change: { value: 1 } };
  const b = { id: 'b', change: { value: 2 } };
  const c = { id: '10-15', change: { value: 3 } };
  expect(paths({ measures: [a, b] }, { measures: [c, a, b] })).toEqual(['added measures["10-15"]']);
  expect(paths({ measures: [a, b] }, { measures: [b] })).toEqual(['removed measures.a']);
  expect(paths({ measures: [a, b] }, { measures: [b, a] })).toEqual(['moved measures']);
  const changed = { id: 'b', change: { value: 9 } };
  expect(paths({ measures: [a, b] }, { measures: [a, changed] })).toEqual([
    'changed measures.b.change.value',
  ]);
});

test('an override is known by its number, the first and the last too', () => {
  const price = { number: 'placementTypes[ifa].weeklyCostGbp', value: 1000, was: 908 };
  const entries = { number: 'entries.perYear', value: 160, was: 145 };
  const PRICE = 'overrides["placementTypes[ifa].weeklyCostGbp"]';
  expect(paths({}, { overrides: [price] })).toEqual([`added ${PRICE}`]);
  expect(paths({ overrides: [price] }, { overrides: [entries, { ...price, value: 1100 }] })).toEqual([
    `changed ${PRICE}.value`,
    'added overrides["entries.perYear"]',
  ]);
  expect(paths({ overrides: [price] }, {})).toEqual([`removed ${PRICE}`]);
  expect(paths({ overrides: [] }, {})).toEqual([]);
});

test('ids given twice, as a working copy may have them, are told by their place', () => {
  const twice = [
    { id: 'a', n: 1 },
    { id: 'a', n: 2 },
  ];
  expect(paths(twice, [twice[0], { id: 'a', n: 3 }])).toEqual(['changed [1].n']);
});

test('a field named as those every object has is a field like any other', () => {
  expect(paths({}, JSON.parse('{"__proto__": 1, "toString": 2}'))).toEqual([
    'added __proto__',
    'added toString',
  ]);
});
