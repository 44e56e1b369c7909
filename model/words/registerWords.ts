import type { EvidenceFigure } from '../schema/evidence.ts';
import type { Worry } from '../schema/register.ts';
import { dateWords } from './dates.ts';
import { STRENGTH_WORDS } from './evidenceWords.ts';
import { gbpShort } from './money.ts';

export const IMPACT_WORDS: Record<Worry['impact'], string> = { high: 'High', medium: 'Medium', low: 'Low' };

/** "moves the 2026-27 saving by £2.6m over its range", by itself or with what moves with it. */
export function movesWords({ of, movesGbp, year, figures }: Worry): string {
  const pounds = gbpShort(movesGbp);
  if (of === 'measure') return `by itself makes ${pounds} of the ${year} saving`;
  const range = figures.length > 1 ? 'the range in which they move together' : 'its range';
  return `moves the ${year} saving by ${pounds} over ${range}`;
}

/** What there is to worry about in it: what it moves, and how weak it is. */
export const worryWords = (worry: Worry): string =>
  `${movesWords(worry)}; ${worry.of === 'measure' ? 'evidence that it will' : 'evidence'}: ${STRENGTH_WORDS[
    worry.strength
  ].toLowerCase()}${worry.rationale ? '' : ', and no reasons are given for it'}`;

export type Review = 'overdue' | 'due' | 'never' | 'reviewed';

export const REVIEW_WORDS: Record<Review, string> = {
  overdue: 'Review overdue',
  due: 'Review within 90 days',
  never: 'Never reviewed',
  reviewed: 'Reviewed',
};

const SOON_DAYS = 90;

/** How the review of a figure stands on a day, as ISO text. */
export function reviewOf(
  { reviewed, reviewDue }: Pick<EvidenceFigure, 'reviewed' | 'reviewDue'>,
  today: string,
): Review {
  if (reviewDue !== undefined) {
    if (reviewDue < today) return 'overdue';
    if (daysBetween(today, reviewDue) <= SOON_DAYS) return 'due';
  }
  return reviewed === undefined ? 'never' : 'reviewed';
}

const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;

/** "Review due 1 March 2027", "Reviewed 1 March 2026"; nothing where neither is known. */
export function reviewWords({ reviewed, reviewDue }: Pick<EvidenceFigure, 'reviewed' | 'reviewDue'>): string {
  return [
    reviewed === undefined ? '' : `reviewed ${dateWords(reviewed)}`,
    reviewDue === undefined ? '' : `review due ${dateWords(reviewDue)}`,
  ]
    .filter(Boolean)
    .join(', ');
}
