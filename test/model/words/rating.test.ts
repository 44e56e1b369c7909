import { expect, test } from 'vitest';
import { ratingTold, ratingWords, type Rating } from '../../../model/words/rating.ts';
import { chanceOf } from '../../../model/uncertainty/chance.ts';

const told = (rating: Rating, met?: number) =>
  ratingTold(rating, met === undefined ? undefined : chanceOf(met, 2_000));

test.each<[Rating, number | undefined, string]>([
  ['met', undefined, '● Met'],
  ['met', 1_000, '● Met'],
  ['met', 999, '◐ Met by expected value; most runs miss it'],
  ['met', 0, '◐ Met by expected value; most runs miss it'],
  ['close', 999, '◐ Close'],
  ['close', 1_000, '◐ Close by expected value; at least half of the runs meet it'],
  ['missed', 2_000, '◐ Missed by expected value; at least half of the runs meet it'],
  ['missed', 1, '○ Missed'],
  ['missed', 0, '✕ Missed in every run'],
])('%s with %s of 2,000 runs is "%s"', (rating, met, words) => {
  const it = told(rating, met);
  expect(`${it.shape} ${ratingWords(it)}`).toBe(words);
});

test('a rating that most runs are against has not the colour of a clear answer', () => {
  expect([told('met', 0).tone, told('missed', 2_000).tone, told('met', 2_000).tone]).toEqual([
    'close',
    'close',
    'met',
  ]);
});
