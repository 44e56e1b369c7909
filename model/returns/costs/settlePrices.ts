import type { PriceRule } from '../rules/priceRules.ts';
import type { RowProblem } from '../tables.ts';
import type { PriceRow } from './prices.ts';

/** No child has had more placements: a column was taken for the child's number that is something else. */
const MOST_OF_A_CHILD = 500;

/**
 * Rows of prices of which no two price the same child, placement and start. Exact repeats count once; of two prices for
 * one start the later row holds. Two placements that start on one day are both real, and both kept. Where a price with
 * an end of its own runs on after the next of the child has begun, both are kept too, and it is said: on a day that both
 * hold, `pricesOnDay` takes the one that began later, and tells the other as a difference from the ledger.
 *
 * What is taken away is in `problems`, row by row. The rest comes back as it was, in its order.
 */
export function settlePrices(rows: readonly PriceRow[]): { rows: PriceRow[]; problems: RowProblem[] } {
  const problems: RowProblem[] = [];
  const say = ({ at }: PriceRow, rule: PriceRule) => problems.push({ at, rule, effect: 0 });
  const gone = new Set<PriceRow>();
  for (const all of groupedByChild(rows)) {
    const ofChild = all.slice(0, MOST_OF_A_CHILD);
    for (const row of all.slice(MOST_OF_A_CHILD)) {
      gone.add(row);
      say(row, 'price-too-many');
    }
    for (const [i, row] of ofChild.entries()) {
      const repeated = ofChild.slice(0, i).find((it) => !gone.has(it) && samePlacement(it, row));
      if (repeated === undefined) continue;
      if (repeated.weeklyPence === row.weeklyPence && repeated.to === row.to) {
        gone.add(row);
        say(row, 'price-twice');
      } else {
        gone.add(repeated);
        say(repeated, 'price-replaced');
      }
    }
    const dated = ofChild.filter((it) => it.from !== null && !gone.has(it));
    dated.sort((a, b) => a.from! - b.from!);
    for (const [i, row] of dated.entries()) {
      const next = dated.slice(i + 1).find((it) => it.from! > row.from!);
      if (row.to === null || next === undefined || row.to <= next.from!) continue;
      say(row, 'price-overlap');
    }
  }
  const kept = rows.filter((row) => !gone.has(row));
  return { rows: kept, problems: problems.sort((a, b) => a.at.file - b.at.file || a.at.row - b.at.row) };
}

export function groupedByChild(rows: readonly PriceRow[]): PriceRow[][] {
  const byChild = new Map<string, PriceRow[]>();
  for (const row of rows) {
    const of = byChild.get(row.child);
    if (of) of.push(row);
    else byChild.set(row.child, [row]);
  }
  return [...byChild.values()];
}

/** A code left out in one of the two rows is taken to be that of the other. */
const samePlacement = (a: PriceRow, b: PriceRow): boolean =>
  a.from === b.from && fits(a.place, b.place) && fits(a.provider, b.provider);

const fits = (a: string, b: string) => a === '' || b === '' || a === b;
