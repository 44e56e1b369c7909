import type { PlacedRate, Position } from '../opendata/position.ts';

/** What a placed rate is a rate of. */
export const PLACED_RATE_WORDS: Readonly<Record<PlacedRate, string>> = {
  children: 'Children looked after per 10,000',
  entries: 'Entries in the year per 10,000',
  'cp-plans': 'Child protection plans per 10,000',
};

/**
 * "lower than 9 in 10", counted down so that it never says more than there is; nothing to compare with says so. Of
 * both sides the one with more councils on it is told.
 */
export function positionWords({ lower, same, higher }: Position): string {
  const all = lower + same + higher;
  if (all === 0) return 'no other council to compare with';
  if (same === all) return 'the same as all others';
  if (higher === all) return 'lower than all others';
  if (lower === all) return 'higher than all others';
  const [word, count] = higher >= lower ? ['lower', higher] : ['higher', lower];
  const tenths = Math.floor((10 * count) / all);
  return tenths === 0 ? 'the same as most others' : `${word} than ${tenths} in 10`;
}
