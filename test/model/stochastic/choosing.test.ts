import fc from 'fast-check';
import { expect, test } from 'vitest';
import { orderingBits, purposeInWeek } from '../../../model/random/keys.ts';
import { addToList, emptyChildList } from '../../../model/stochastic/childList.ts';
import { bringLowestForward } from '../../../model/stochastic/choosing.ts';
import { addChild } from '../../../model/stochastic/children.ts';
import { emptyWorld } from '../../../model/stochastic/placing.ts';

test('the children with the lowest draws come first; equal draws fall to the child met first', () => {
  // Few different names, so that many draws are equal.
  const names = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 200 });
  fc.assert(
    fc.property(names, fc.nat(), fc.nat(), (given, part, week) => {
      const world = emptyWorld(10, 2, 2);
      const list = emptyChildList(1);
      for (const name of given) {
        const child = addChild(world.children);
        world.children.nameHigh[child] = name;
        world.children.nameLow[child] = -name;
      }
      // Met in one order, listed in another.
      for (let child = given.length - 1; child >= 0; child--) addToList(list, child);
      const wanted = part % (given.length + 1);
      bringLowestForward(world, list, wanted, 77, week);
      const draw = (child: number) => orderingBits(given[child]!, -given[child]!, purposeInWeek(77, week));
      const sorted = given.map((_, child) => child).sort((a, b) => draw(a) - draw(b) || a - b);
      const found = [...list.children.subarray(0, list.count)];
      const ascending = (a: number, b: number) => a - b;
      expect(found.slice(0, wanted).sort(ascending)).toEqual(sorted.slice(0, wanted).sort(ascending));
      expect(found.sort(ascending)).toEqual(given.map((_, child) => child));
    }),
  );
});

test('more than a million children at once', () => {
  const world = emptyWorld(10, 2, 2);
  const list = emptyChildList();
  const many = 2 ** 20 + 1000;
  for (let i = 0; i < many; i++) {
    const child = addChild(world.children);
    world.children.nameHigh[child] = Math.imul(i, 0x9e3779b1);
    world.children.nameLow[child] = i;
    addToList(list, child);
  }
  bringLowestForward(world, list, 500_000, 1, 1);
  let last = 0;
  let next = 2 ** 32;
  for (let i = 0; i < many; i++) {
    const child = list.children[i]!;
    const draw = orderingBits(
      world.children.nameHigh[child]!,
      world.children.nameLow[child]!,
      purposeInWeek(1, 1),
    );
    if (i < 500_000) last = Math.max(last, draw);
    else next = Math.min(next, draw);
  }
  expect(last).toBeLessThanOrEqual(next);
});
