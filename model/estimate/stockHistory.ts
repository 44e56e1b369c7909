import type { Figures } from './figures.ts';
import { ALL, type OpenDataMeasure } from '../schema/openData.ts';

/** The stock at the end of a year and the flows of that year, in children or plans. */
export interface HistoryYear {
  year: number;
  stock: number;
  entries: number;
  /** What must have left for the stock to be what it is; the published number where the year before is not known. */
  exits: number;
  /** Change of the stock in the year, as a share of the stock before; nothing where that is not known. */
  change: number | undefined;
}

/** Where a stock and its flows are published. */
export interface FlowMeasures {
  stock: OpenDataMeasure;
  entries: OpenDataMeasure;
  exits: OpenDataMeasure;
}

export const CARE: FlowMeasures = { stock: 'cla-count', entries: 'cla-entries', exits: 'cla-exits' };
export const PLANS: FlowMeasures = { stock: 'cp-plan-count', entries: 'cp-starts', exits: 'cp-ends' };

/**
 * The years up to one, newest first, as far back as none is missing. Exits are calibrated to the stock: a child who
 * comes back within the year is published once as an entry and once as an exit, so that published flows miss the
 * change of the stock by some children a year.
 */
export function stockHistory(figures: Figures, area: string, upTo: number, of: FlowMeasures): HistoryYear[] {
  const history: HistoryYear[] = [];
  for (let year = upTo; ; year--) {
    const stock = figures.value(area, of.stock, ALL, year);
    const entries = figures.value(area, of.entries, ALL, year);
    if (stock === undefined || entries === undefined) return history;
    const before = figures.value(area, of.stock, ALL, year - 1);
    const published = figures.value(area, of.exits, ALL, year);
    const exits = before === undefined ? published : Math.max(0, entries - (stock - before));
    if (exits === undefined) return history;
    const change = before === undefined || before === 0 ? undefined : stock / before - 1;
    history.push({ year, stock, entries, exits, change });
  }
}

/**
 * A mean of yearly values that weights each year so much of the one after it.
 *
 * @param newestFirst at least one
 */
export function fadingMean(newestFirst: readonly number[], yearWeight: number): number {
  let sum = 0;
  let weights = 0;
  newestFirst.forEach((value, age) => {
    sum += value * yearWeight ** age;
    weights += yearWeight ** age;
  });
  return sum / weights;
}

/** The change of the stock in each year, newest first, as far back as it is known. */
export const yearlyChanges = (newestFirst: readonly HistoryYear[]): number[] => {
  const unknown = newestFirst.findIndex(({ change }) => change === undefined);
  const known = unknown < 0 ? newestFirst : newestFirst.slice(0, unknown);
  return known.map(({ change }) => change!);
};
