/** An actual number beside the range that was agreed for its month. */
export interface Watched {
  actual: number;
  /** Ends of the 80% range. */
  low: number;
  high: number;
}

export interface EarlyWarning {
  side: 'above' | 'below' | 'within';
  /** How many of the latest months in a row lie on that side. */
  months: number;
  /** By chance alone one month in ten lies on either side; so many in a row are no chance any more. */
  warns: boolean;
}

const MONTHS_TO_WARN = 3;

/** On which side of its 80% ranges a number has run lately; nothing without a month. @param months oldest first */
export function earlyWarning(months: readonly Watched[]): EarlyWarning | undefined {
  const sides = months.map(({ actual, low, high }) =>
    actual > high ? ('above' as const) : actual < low ? ('below' as const) : ('within' as const),
  );
  const side = sides.at(-1);
  if (side === undefined) return undefined;
  const other = sides.findLastIndex((it) => it !== side);
  const run = sides.length - 1 - other;
  return { side, months: run, warns: side !== 'within' && run >= MONTHS_TO_WARN };
}
