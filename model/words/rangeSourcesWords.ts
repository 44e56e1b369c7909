import { listWords } from './sentence.ts';

export type RangeSource = 'chance' | 'assumption' | 'drift';

/** The kinds of uncertainty in words, and what each is. */
export const SOURCE_WORDS: Record<RangeSource, { name: string; plural: string; what: string }> = {
  chance: {
    name: 'Chance',
    plural: 'chance',
    what: 'which children come, stay and leave, with every rate and price as expected',
  },
  assumption: {
    name: 'Assumptions',
    plural: 'assumptions',
    what: 'values that are known only as a range, and how much of each measure is delivered',
  },
  drift: {
    name: 'Drift',
    plural: 'drift',
    what: 'rates and prices that go their own way from year to year',
  },
};

/** A part this much of the widest is of like size. */
const LIKE_SIZE = 0.8;
/** Independent parts add up as squares: above this share of them, one part is most of the range. */
const MOST = 0.5;

/**
 * Where most of a range comes from, in one sentence.
 *
 * @param widths how wide the range is with each kind of uncertainty alone
 */
export function rangeSourcesFinding(widths: Readonly<Record<RangeSource, number>>): string {
  const parts = (Object.entries(widths) as [RangeSource, number][]).toSorted(([, a], [, b]) => b - a);
  const [[first, widest]] = parts as [[RangeSource, number]];
  if (widest < 0.5) return 'There is no range: every run saves the same';
  const squares = parts.reduce((sum, [, width]) => sum + width ** 2, 0);
  const like = parts.filter(([, width]) => width >= LIKE_SIZE * widest).map(([part]) => part);
  if (like.length > 1) {
    return `The range comes from ${listWords(like.map((part) => SOURCE_WORDS[part].plural))} in parts of like size`;
  }
  const share = widest ** 2 / squares > MOST ? 'Most' : 'The largest part';
  return `${share} of the range comes from ${SOURCE_WORDS[first].plural}`;
}
