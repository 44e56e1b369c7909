import type { TargetJudgement, TargetResult } from '../../../model/schema/projection.ts';
import { dateWords } from '../../../model/words/dates.ts';
import { gbp } from '../../../model/words/money.ts';
import { decimals, people, percent } from '../../../model/words/numbers.ts';
import { RATINGS } from '../../../model/words/rating.ts';
import { textTable } from './textTable.ts';

/** Each target under its name, a line for every time and reading it is judged by. */
export const targetLines = (targets: readonly TargetResult[]): string[] =>
  textTable(
    targets.flatMap((target) => [
      `  ${target.label}${target.basis === 'not-stated' ? ' (basis not stated: judged both ways)' : ''}`,
      ...target.judgements.map((judgement) => judgementRow(judgement, target.kind)),
    ]),
    ['left', 'left', 'right', 'right', 'right', 'left'],
  );

type Kind = TargetResult['kind'];
export const WORDS: Record<Kind, (value: number) => string> = {
  saving: gbp,
  children: people,
  'children-per-10k': (value) => decimals(value, 1),
  'cp-plans': people,
  'placement-share': (share) => percent(share, 1),
};

/** A financial year stays as it is. */
export const timeWords = (when: string | null): string => {
  if (when === null) return 'at the end';
  return /^\d{4}-\d{2}-\d{2}$/.test(when) ? dateWords(when) : when;
};

function judgementRow(judgement: TargetJudgement, kind: Kind): string[] {
  const { when, basis, target, expected, shortfall, rating } = judgement;
  const words = WORDS[kind];
  // Shares differ by points: 43% is 15 points, not 15%, off 58%.
  const distance =
    kind === 'placement-share' ? (share: number) => `${decimals(share * 100, 1)} points` : words;
  return [
    `    ${timeWords(when)}`,
    basis ?? '',
    `target ${typeof target === 'number' ? words(target) : `${words(target.low)} to ${words(target.high)}`}`,
    expected === null ? 'not reached' : `expected ${words(expected)}`,
    shortfall === null || shortfall === 0 ? '' : `off by ${distance(shortfall)}`,
    rating === null ? '' : `${RATINGS[rating].shape} ${RATINGS[rating].word}`,
  ];
}
