import { expect, test } from 'vitest';
import type { PastTarget } from '../../../model/schema/targets.ts';
import { missWords, pastTargetsFinding } from '../../../model/words/pastTargetWords.ts';
import { plainText } from '../../../model/words/sentence.ts';
import { evidence, targets } from '../../scenarios/tools/southampton.ts';

const past = (target: number, outcome: number): PastTarget => ({
  id: `${target}`,
  label: 'Children',
  unit: 'children',
  target: { value: target, date: '2016-03-31', source: 'a' },
  outcome: { value: outcome, date: '2016-03-31', source: 'b' },
});

test('a target is met at or below it', () => {
  expect([past(470, 590), past(470, 470), past(470, 460)].map(missWords)).toEqual([
    'Missed by 120',
    'Met',
    'Met, 10 below it',
  ]);
});

test('the one missed by the largest share of itself is said out', () => {
  expect(plainText(pastTargetsFinding([past(100, 130), past(470, 600), past(9, 8)]))).toBe(
    'Of 3 earlier targets with an outcome, 1 was met. Furthest off: 100 children on 31 March 2016, which came to 130.',
  );
});

test('every level of the published ones is that of its figure in the register', () => {
  const levels = targets.past!.flatMap(({ start, target, outcome }) => [
    ...(start ? [start] : []),
    target,
    outcome,
  ]);
  for (const { value, date, source } of levels) {
    expect(evidence.figures.find(({ id }) => id === source)).toMatchObject({ value });
    // A paper may give the month alone.
    const { asOf } = evidence.figures.find(({ id }) => id === source)!;
    expect(date.startsWith(asOf!)).toBe(true);
  }
  expect(plainText(pastTargetsFinding(targets.past!))).toMatch(
    /^Of 5 .* 2 were met\. Furthest off: 470 .* 590\.$/,
  );
});
