import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seek, type Search } from '../../../model/whatif/seek.ts';

const search = (more: Partial<Search> = {}): Search => ({
  low: 0,
  high: 10,
  aim: 50,
  higherIsBetter: true,
  step: 0.1,
  now: 1,
  ...more,
});

describe('on functions that are known', () => {
  test('rising: the first step that meets, and one less does not', async () => {
    // x² reaches 50 at 7.071.
    const found = await seek(search(), (x) => x * x);
    expect(found).toMatchObject({ found: true, value: 7.1 });
    expect(found.result).toBeCloseTo(50.41, 9);
  });

  test('falling, where less is better', async () => {
    // 100 - x² is at most 50 from 7.071 on.
    const found = await seek(search({ higherIsBetter: false }), (x) => 100 - x * x);
    expect(found).toMatchObject({ found: true, value: 7.1 });
  });

  test('none: the most it gives, and where', async () => {
    expect(await seek(search({ aim: 101 }), (x) => x * x)).toMatchObject({
      found: false,
      best: 10,
      result: 100,
    });
    expect(await seek(search({ aim: 101 }), (x) => 0 - x)).toMatchObject({
      found: false,
      best: 0,
      result: 0,
    });
  });

  test('flat: today, whether it meets or not', async () => {
    expect(await seek(search(), () => 60)).toMatchObject({ found: true, value: 1 });
    expect(await seek(search(), () => 40)).toMatchObject({ found: false, best: 1, result: 40 });
  });

  test('met today: as far as it still is', async () => {
    expect(await seek(search({ now: 9 }), (x) => x * x)).toMatchObject({ found: true, value: 7.1 });
  });

  test('rising and falling: the answer closest to today', async () => {
    // A hill of 60 at 5 that passes 50 at 1.84 and 8.16, with misses at both ends.
    const hill = (x: number) => 60 - (x - 5) ** 2;
    expect(await seek(search({ now: 4 }), hill)).toMatchObject({ found: true, value: 1.9 });
    expect(await seek(search({ now: 6 }), hill)).toMatchObject({ found: true, value: 8.1 });
  });

  test('a hill between the places tried first is still found', async () => {
    const found = await seek(search({ now: 0.5 }), (x) => (x > 3 && x < 8 ? 60 : 0));
    expect(found).toMatchObject({ found: true, value: 3.1 });
  });

  test('a jump', async () => {
    expect(await seek(search(), (x) => (x < 3.14 ? 0 : 1000))).toMatchObject({ found: true, value: 3.2 });
  });

  test('ends that are no multiples of the step are values too', async () => {
    expect(await seek(search({ low: 0.05, high: 9.97, aim: 99 }), (x) => x * x)).toMatchObject({
      found: true,
      value: 9.97,
    });
  });
});

test('whatever rises meets its aim with the value found, and not one step before', async () => {
  const rising = fc.record({
    power: fc.double({ min: 0.2, max: 5, noNaN: true }),
    scale: fc.double({ min: 1, max: 1e6, noNaN: true }),
    share: fc.double({ min: 0.01, max: 0.99, noNaN: true }),
    now: fc.integer({ min: 0, max: 100 }),
  });
  await fc.assert(
    fc.asyncProperty(rising, async ({ power, scale, share, now }) => {
      const at = (x: number) => scale * (x / 100) ** power;
      const aim = scale * share;
      const found = await seek({ low: 0, high: 100, aim, higherIsBetter: true, step: 0.5, now }, at);
      if (!found.found) throw new Error('not found');
      expect(at(found.value)).toBeGreaterThanOrEqual(aim);
      expect(at(found.value - 0.5)).toBeLessThan(aim);
      expect(found.steps).toBeLessThan(40);
    }),
  );
});
