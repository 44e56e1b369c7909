import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nelderMead } from '../../../model/estimate/nelderMead.ts';

test('finds the middle of any bowl', () => {
  const place = fc.array(fc.double({ min: -5, max: 5, noNaN: true }), { minLength: 3, maxLength: 3 });
  fc.assert(
    fc.property(place, (middle) => {
      const bowl = (at: readonly number[]) =>
        at.reduce((sum, x, i) => sum + (i + 1) * (x - middle[i]!) ** 2, 0);
      const found = nelderMead(bowl, [0, 0, 0], { tolerance: 1e-12 });
      found.place.forEach((x, i) => expect(x).toBeCloseTo(middle[i]!, 3));
    }),
  );
});
