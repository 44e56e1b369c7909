import { expect, test } from 'vitest';
import { baselineWith, expectRefused, pathsOf } from './support.ts';

test('an overflow chain that loops', () => {
  const parsed = baselineWith([['placementTypes', 1, 'overflowTo'], 'own-foster']);
  expectRefused(parsed, 'placementTypes[0].overflowTo', /comes back to where it began/);
  expectRefused(parsed, 'placementTypes[1].overflowTo', /comes back to where it began/);
});

test('a type that overflows into itself', () => {
  expectRefused(
    baselineWith([['placementTypes', 0, 'overflowTo'], 'own-foster']),
    'placementTypes[0].overflowTo',
    /comes back/,
  );
});

test('a type whose chain runs into a loop further on is part of a refused file', () => {
  const parsed = baselineWith(
    [['placementTypes', 1, 'overflowTo'], 'residential'],
    [['placementTypes', 2, 'overflowTo'], 'ifa'],
  );
  expect(pathsOf(parsed)).toEqual(['placementTypes[1].overflowTo', 'placementTypes[2].overflowTo']);
});

test('a limited type without anywhere to overflow to', () => {
  expectRefused(
    baselineWith([['placementTypes', 0, 'overflowTo'], undefined]),
    'placementTypes[0]',
    /needs overflowTo/,
  );
});

test('a chain that ends in a limited type', () => {
  const parsed = baselineWith([['capacity', '+'], { placement: 'ifa', places: 912.345 }]);
  expectRefused(parsed, 'placementTypes[1]', /needs overflowTo/, [912.345]);
});

test('two capacity rows for one type', () => {
  const row = { placement: 'own-foster', places: 912.345 };
  expectRefused(baselineWith([['capacity', '+'], row]), 'capacity[1].placement', /capacity\[0\]/, [912.345]);
});

test('steps of places: any order, but no date twice and none that does not exist', () => {
  const steps = (...dates: string[]) =>
    baselineWith([['capacity', 0, 'places'], dates.map((from, i) => ({ from, places: 60 + i }))]);
  expect(steps('2025-04-01', '2024-04-01').ok).toBe(true);
  expectRefused(
    steps('2025-04-01', '2024-04-01', '2025-04-01'),
    'capacity[0].places[2].from',
    /has this date already/,
    ['2025-04-01'],
  );
  expectRefused(steps('2025-04-31'), 'capacity[0].places[0].from', /date that exists/, ['2025-04-31']);
  expectRefused(steps(), 'capacity[0].places', /at least one step/);
});

test('fewer than no places', () => {
  expectRefused(
    baselineWith([['capacity', 0, 'places'], -912.345]),
    'capacity[0].places',
    /0 or more/,
    [912.345],
  );
});
