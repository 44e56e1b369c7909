import { expect, test } from 'vitest';
import { firstWeekShort, occupancy, placesFor, unmet } from '../../../model/placements/places.ts';

test('what is there in plenty leaves nobody without', () => {
  expect(unmet(12, 10)).toBe(2);
  expect(unmet(10, 12)).toBe(0);
});

test('a type is short from the first week with more children than places', () => {
  expect(firstWeekShort([10, 11, 9], [10, 10, 10])).toBe(1);
  expect(firstWeekShort([10, 10], [10, 10])).toBe(-1);
});

test('places for a chance are reached by so many replications, not nearly', () => {
  // Ten replications need 1 to 10 places: 8 places are enough in 8 of them, and for 95% all ten are needed.
  const needed = Float64Array.from([3, 1, 2, 10, 9, 8, 7, 4, 6, 5]);
  expect(placesFor(0.8, needed)).toBe(8);
  expect(placesFor(0.95, needed)).toBe(10);
  expect(placesFor(0.1, needed)).toBe(1);
});

test('there is no occupancy without places', () => {
  expect(occupancy(9, 10)).toBeCloseTo(0.9);
  expect(occupancy(0, 0)).toBeUndefined();
});
