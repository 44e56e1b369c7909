import type { PastTarget } from '../schema/targets.ts';
import { dateWords, monthWords } from './dates.ts';
import { people } from './numbers.ts';
import { sourced, type Part, type Sentence } from './sentence.ts';

/** How far the outcome lay above the target; at or below it the target was met. */
export const missedBy = ({ target, outcome }: PastTarget): number => outcome.value - target.value;
export const wasMet = (past: PastTarget): boolean => missedBy(past) <= 0;

export const missWords = (past: PastTarget): string => {
  const by = missedBy(past);
  if (by > 0) return `Missed by ${people(by)}`;
  return by === 0 ? 'Met' : `Met, ${people(-by)} below it`;
};

/** A level with its source, and the month it is of where that is another than the target's. */
export function levelWords({ value, date, source }: PastTarget['target'], of: PastTarget): Sentence {
  const elsewhen = date === of.target.date ? [] : [`, ${monthWords(date)}`];
  return [sourced(people(value), source), ...elsewhen];
}

/** What came of the targets of an authority, the one missed by most said out. */
export function pastTargetsFinding(past: readonly PastTarget[]): Sentence {
  const met = past.filter(wasMet).length;
  const worst = past.filter((it) => !wasMet(it)).sort((a, b) => shareMissed(b) - shareMissed(a))[0];
  const count: Part = `Of ${people(past.length)} earlier ${past.length === 1 ? 'target' : 'targets'} with an outcome, ${people(met)} ${met === 1 ? 'was' : 'were'} met.`;
  if (worst === undefined) return [count];
  return [
    count,
    ' Furthest off: ',
    sourced(people(worst.target.value), worst.target.source),
    ` ${worst.unit} on ${dateWords(worst.target.date)}, which came to `,
    sourced(people(worst.outcome.value), worst.outcome.source),
    '.',
  ];
}

const shareMissed = (past: PastTarget): number => missedBy(past) / past.target.value;
