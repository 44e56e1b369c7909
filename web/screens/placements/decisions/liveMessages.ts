import type { DecisionsAnswer } from '../../../../model/schema/decisions.ts';

/** What the thread says to a question: nothing where the engine could not work it out. */
export interface LiveAnswer {
  key: string;
  answer: DecisionsAnswer | null;
}
