import type { Baseline } from '../schema/baseline.ts';
import { expectedValue } from '../schema/quantity.ts';
import type { Question } from './questions.ts';
import { moreIsBetter, shortfallOf } from './rating.ts';

/** What targets are judged by, of an expected projection or of one replication. */
export interface Outlook {
  /** Net in-year savings of a line by year of the horizon; of all lines together without one. */
  savingGbpByYear: (line: string | undefined) => readonly number[];
  childrenIn: (week: number) => number;
  childrenInPlacement: (week: number, type: number) => number;
  /** Null where the baseline holds no plans. */
  cpPlansIn: (week: number) => number | null;
}

/** The figure that a question asks for; null where there is none. */
export function answer(
  { target, basis, place }: Question,
  outlook: Outlook,
  baseline: Baseline,
): number | null {
  if (place === null) return null;
  switch (target.kind) {
    case 'saving': {
      const byYear = outlook.savingGbpByYear(target.line);
      return basis === 'cumulative'
        ? byYear.slice(0, place + 1).reduce((sum, saving) => sum + saving, 0)
        : byYear[place]!;
    }
    case 'children':
      return outlook.childrenIn(place);
    case 'children-per-10k':
      return (outlook.childrenIn(place) * 10_000) / expectedValue(baseline.under18Population);
    case 'cp-plans':
      return outlook.cpPlansIn(place);
    case 'placement-share': {
      const children = outlook.childrenIn(place);
      const chosen = baseline.placementTypes.reduce(
        (sum, type, t) =>
          target.placements.includes(type.id) ? sum + outlook.childrenInPlacement(place, t) : sum,
        0,
      );
      return children > 0 ? chosen / children : 0;
    }
  }
}

/** How far an answer falls short of its question's figure; 0 where it is met. */
export const shortfall = (question: Question, value: number): number =>
  shortfallOf(question.aim, value, moreIsBetter(question.target.kind));
