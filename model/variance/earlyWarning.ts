import type { Range } from './plannedRanges.ts';

/** An actual number beside the 80% range that was agreed for its month. */
export interface Watched extends Range {
  /** As `2024-04`. */
  month: string;
  actual: number;
}

export interface EarlyWarning {
  side: 'above' | 'below' | 'within';
  /** How many of the latest months, one after the other without a gap, lie on that side. */
  months: number;
  /** The first and last of these. */
  from: string;
  to: string;
  /**
   * It has lasted for three months. That is a rule of thumb and no test: what is above its range in one month is likely
   * to be above in the next, as most children stay and the months of a year share its level.
   */
  warns: boolean;
}

const MONTHS_TO_WARN = 3;

/** On which side of its 80% ranges a number has run lately; nothing without a month. @param months oldest first */
export function earlyWarning(months: readonly Watched[]): EarlyWarning | undefined {
  const last = months.at(-1);
  if (last === undefined) return undefined;
  const side = sideOf(last);
  let run = 1;
  while (run < months.length) {
    const [before, after] = [months[months.length - 1 - run]!, months[months.length - run]!];
    if (sideOf(before) !== side || monthNumber(after.month) - monthNumber(before.month) !== 1) break;
    run++;
  }
  return {
    side,
    months: run,
    from: months[months.length - run]!.month,
    to: last.month,
    warns: side !== 'within' && run >= MONTHS_TO_WARN,
  };
}

const sideOf = ({ actual, low, high }: Watched): EarlyWarning['side'] =>
  actual > high ? 'above' : actual < low ? 'below' : 'within';

function monthNumber(month: string): number {
  const [year, number] = month.split('-').map(Number) as [number, number];
  return 12 * year + number;
}
