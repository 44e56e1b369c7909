import type { TargetJudgement } from '../schema/projection.ts';

export type Rating = NonNullable<TargetJudgement['rating']>;

/** A rating is a word and a shape; colour comes third and is the page's. */
export const RATINGS: Record<Rating, { word: string; shape: string }> = {
  met: { word: 'Met', shape: '●' },
  close: { word: 'Close', shape: '◐' },
  missed: { word: 'Missed', shape: '○' },
};

/** What not one run met. More runs may: it is not said to be impossible. */
export const NO_RUN = { word: 'Missed in every run', shape: '✕' };
