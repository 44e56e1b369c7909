import type { TargetJudgement } from '../schema/projection.ts';
import type { Chance } from '../schema/simulation.ts';

export type Rating = NonNullable<TargetJudgement['rating']>;

/** A rating is a word and a shape; colour comes third and is the page's. */
export const RATINGS: Record<Rating, { word: string; shape: string }> = {
  met: { word: 'Met', shape: '●' },
  close: { word: 'Close', shape: '◐' },
  missed: { word: 'Missed', shape: '○' },
};

/** What not one run met. More runs may: it is not said to be impossible. */
const NO_RUN = { word: 'Missed in every run', shape: '✕' };

export interface RatingTold {
  word: string;
  shape: string;
  /** The rating whose colour it has. */
  tone: Rating;
  /** What the runs say, where it is the contrary: "at least half of the runs meet it". */
  runs?: string;
}

/**
 * A rating goes by the expected value. Where that and the runs' majority are on different sides of the target, both
 * are said, and neither is given the colour of a clear answer.
 */
export function ratingTold(rating: Rating, chance?: Chance): RatingTold {
  const runs = chance && runsAgainst(rating, chance);
  if (runs !== undefined) {
    return {
      word: `${RATINGS[rating].word} by expected value`,
      shape: RATINGS.close.shape,
      tone: 'close',
      runs,
    };
  }
  return { ...(chance?.met === 0 ? NO_RUN : RATINGS[rating]), tone: rating };
}

/** What the runs say against a rating; nothing where they agree with it. */
export function runsAgainst(rating: Rating, { met, of }: Chance): string | undefined {
  const half = met * 2 >= of;
  if (rating === 'met') return half ? undefined : 'most runs miss it';
  return half ? 'at least half of the runs meet it' : undefined;
}

/** "Met", "Close by expected value; at least half of the runs meet it". */
export const ratingWords = ({ word, runs }: RatingTold): string =>
  runs === undefined ? word : `${word}; ${runs}`;
