import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clearAgenda, emptyAgenda, enter, makeRoom, strikeOut } from '../../../model/stochastic/agenda.ts';

const WEEKS = 6;
const week = fc.integer({ min: 0, max: WEEKS + 2 });

test('a week holds the children entered for it and not struck out', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(week, fc.boolean()), { maxLength: 40 }), (children) => {
      const agenda = emptyAgenda(WEEKS);
      makeRoom(agenda, children.length);
      children.forEach(([due], child) => enter(agenda, due, child));
      children.forEach(([due, struck], child) => struck && strikeOut(agenda, due, child));
      for (let w = 0; w < WEEKS; w++) {
        const found: number[] = [];
        for (let child = agenda.first[w]!; child >= 0; child = agenda.next[child]!) found.push(child);
        const expected = children.flatMap(([due, struck], child) => (due === w && !struck ? [child] : []));
        expect(found.sort((a, b) => a - b)).toEqual(expected);
      }
    }),
  );
});

test('it grows with the children and is emptied for the next replication', () => {
  const agenda = emptyAgenda(WEEKS);
  for (let child = 0; child < 5000; child++) {
    makeRoom(agenda, child + 1);
    enter(agenda, child % WEEKS, child);
  }
  let found = 0;
  for (let child = agenda.first[3]!; child >= 0; child = agenda.next[child]!) found++;
  expect(found).toBe(833);
  clearAgenda(agenda);
  expect([...agenda.first]).toEqual(Array(WEEKS).fill(-1));
});
