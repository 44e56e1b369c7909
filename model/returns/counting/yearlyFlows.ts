import type { Histories } from '../history.ts';
import { tally } from './tally.ts';
import { yearsObserved, type ObservedYear } from './yearsObserved.ts';

/** Starts and ends of care in a financial year, short breaks left out. */
export interface YearlyFlows {
  year: ObservedYear;
  /** Every start: a child that came twice is two. */
  entries: number;
  /** Of `entries`, those whose start a return shows; the others begin beside a year without a return. */
  entriesSeen: number;
  /** Every end. The stock on the eve of the year, and entries, less exits, is the stock on its last day. */
  exits: number;
  exitsByOutcome: Record<string, number>;
  /** As the department publishes: each child once, by its first start in the year. */
  childrenStarted: number;
  /** Each child once, by its last end in the year. */
  childrenCeased: number;
  childrenCeasedByOutcome: Record<string, number>;
}

/**
 * Entries and exits of each financial year from the first return to the last.
 *
 * @param outcomeOf outcome group of a REC; an end that nobody gave a reason for has the REC ''
 */
export function yearlyFlows(histories: Histories, outcomeOf: (rec: string) => string): YearlyFlows[] {
  const flows = yearsObserved(histories).map((year) => ({
    year,
    entries: 0,
    entriesSeen: 0,
    exits: 0,
    exitsByOutcome: {},
    childrenStarted: 0,
    childrenCeased: 0,
    childrenCeasedByOutcome: {},
  }));
  const flowOn = (day: number): YearlyFlows | undefined =>
    flows.find(({ year }) => year.from <= day && day <= year.lastDay);
  for (const { periods } of histories.children) {
    const started = new Set<YearlyFlows>();
    const lastEnds = new Map<YearlyFlows, string>();
    for (const { from, to, startSeen, whyCeased } of periods) {
      const entry = flowOn(from);
      if (entry) {
        entry.entries++;
        if (startSeen) entry.entriesSeen++;
        started.add(entry);
      }
      const exit = to === null ? undefined : flowOn(to);
      if (exit) {
        exit.exits++;
        tally(exit.exitsByOutcome, outcomeOf(whyCeased));
        lastEnds.set(exit, whyCeased);
      }
    }
    for (const flow of started) flow.childrenStarted++;
    for (const [flow, whyCeased] of lastEnds) {
      flow.childrenCeased++;
      tally(flow.childrenCeasedByOutcome, outcomeOf(whyCeased));
    }
  }
  return flows;
}
