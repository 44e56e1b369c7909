import { WHY_CEASED, type OutcomeGroup } from './reasons.ts';

const OUTCOMES = new Map(WHY_CEASED.map(({ code, outcome }) => [code, outcome]));

/** What became of a child by the `REC` that ended its care; "other" for a blank or a code that no list has. */
export const outcomeOf = (whyCeased: string): OutcomeGroup => OUTCOMES.get(whyCeased) ?? 'other';
