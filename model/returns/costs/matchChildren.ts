import type { ChildHistory, Histories } from '../history.ts';
import type { PriceRow } from './prices.ts';

/** The rows of a child of the returns. */
export interface PricedChild {
  history: ChildHistory;
  rows: PriceRow[];
}

/**
 * Prices by child. A number that is in no return is looked for without its leading zeros, which spreadsheets take
 * away, and taken where that fits one child alone.
 *
 * @returns every child of the returns, with or without rows; the rows of nobody; how many were found without zeros
 */
export function matchChildren(
  { children }: Pick<Histories, 'children'>,
  rows: readonly PriceRow[],
): { children: PricedChild[]; unknown: PriceRow[]; withoutZeros: number } {
  const priced = children.map((history): PricedChild => ({ history, rows: [] }));
  const byNumber = new Map(priced.map((it) => [it.history.child, it]));
  const byShortNumber = new Map<string, PricedChild | null>();
  for (const it of priced) {
    const short = withoutZeros(it.history.child);
    byShortNumber.set(short, byShortNumber.has(short) ? null : it);
  }
  const unknown: PriceRow[] = [];
  let found = 0;
  for (const row of rows) {
    const exact = byNumber.get(row.child) ?? byNumber.get(row.child.toUpperCase());
    const child = exact ?? byShortNumber.get(withoutZeros(row.child)) ?? undefined;
    if (child === undefined) unknown.push(row);
    else child.rows.push(row);
    if (child !== undefined && exact === undefined) found++;
  }
  return { children: priced, unknown, withoutZeros: found };
}

const withoutZeros = (number: string): string => number.toUpperCase().replace(/^0+(?=.)/, '');
