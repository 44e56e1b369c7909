import type { TargetJudgement } from '../schema/projection.ts';

export type Rating = NonNullable<TargetJudgement['rating']>;

/** A rating is a word and a shape; colour comes third and is the page's. */
export const RATINGS: Record<Rating, { word: string; shape: string }> = {
  met: { word: 'Met', shape: '●' },
  close: { word: 'Close', shape: '◐' },
  missed: { word: 'Missed', shape: '○' },
};
