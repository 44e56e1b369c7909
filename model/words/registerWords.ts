import type { EvidenceFigure } from '../schema/evidence.ts';
import type { Worry } from '../schema/register.ts';
import { STRENGTH_WORDS } from './evidenceWords.ts';
import { gbpShort } from './money.ts';

export const IMPACT_WORDS: Record<Worry['impact'], string> = { high: 'High', medium: 'Medium', low: 'Low' };

/**
 * "moves the 2026-27 saving by £2.6m over its range", by itself or with what moves with it.
 *
 * @param plan the name of the plan whose saving it is, where that is not said beside it
 */
export function movesWords({ of, movesGbp, year, figures }: Worry, plan?: string): string {
  const pounds = gbpShort(movesGbp);
  const saving = `the ${year} saving${plan === undefined ? '' : ` of “${plan}”`}`;
  if (of === 'measure') return `by itself makes ${pounds} of ${saving}`;
  const together = figures.length > 1 ? `, in which ${figures.length} figures move together` : '';
  return `moves ${saving} by ${pounds} over its range${together}`;
}

/** "weak, as its author gives it a high risk": the strength that counts, and why that. */
export function countedWords({ of, strength, because, figures, unsourced }: Worry): string {
  const word = STRENGTH_WORDS[strength].toLowerCase();
  switch (because) {
    case 'risk':
      return `${word}, as its author gives it a high risk`;
    case 'confidence':
      return `${word}, as its author has ${strength === 'strong' ? 'high' : 'low'} confidence in it`;
    case 'stated':
      return `${word}, as a paper that states it is no evidence that it comes true`;
    case 'unsourced':
      return figures.length > 0 ? `${word}, as a number of it names no source` : word;
    case 'source':
      return figures.length > 1 && !unsourced
        ? `${word}, as the weakest of the ${figures.length} figures ${of === 'measure' ? 'it rests on' : 'that move together'} is`
        : word;
  }
}

/** What there is to worry about in it: what it moves, and how weak it is. */
export const worryWords = (worry: Worry): string =>
  `${movesWords(worry)}; ${evidenceCounted(worry)}${worry.rationale ? '' : ', and no reasons are given for it'}`;

/** "evidence that it will: weak, as its author gives it a high risk". */
export const evidenceCounted = (worry: Worry): string =>
  `${worry.of === 'measure' ? 'evidence that it will' : 'evidence'}: ${countedWords(worry)}`;

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
