import type { EpisodeRow, ReadReturns } from '../tables.ts';
import type { Doubles } from './doubles.ts';
import type { Findings } from './findings.ts';
import { onlyAddsTo, sameDay } from './latestWins.ts';
import type { ReturnYears } from './returnYears.ts';
import { compareRows, inPlaceOrder, spanOf, type Span } from './span.ts';

/**
 * One child's episodes, rows of one DECOM collapsed (section 5, rule 2); those without a DECOM are set aside.
 *
 * @param indices of the child's rows in `read.episodes`
 */
export function childEpisodes(
  read: ReadReturns,
  indices: Int32Array,
  { returns, rankOfFile }: ReturnYears,
  findings: Findings,
  doubles: Doubles,
): Span[] {
  const { episodes } = read;
  const rankOf = (index: number): number => rankOfFile[episodes[index]!.at.file]!;
  sortFew(indices, (a, b) => fromOf(episodes[a]!) - fromOf(episodes[b]!) || rankOf(b) - rankOf(a));
  const kept: Span[] = [];
  for (let start = 0; start < indices.length;) {
    const top = indices[start]!;
    const row = episodes[top]!;
    // Most rows only say again what the latest return says: they need no more than this look.
    let end = start + 1;
    let simple = true;
    for (; end < indices.length && episodes[indices[end]!]!.from === row.from; end++) {
      const earlier = indices[end]!;
      const rank = rankOf(earlier);
      simple &&= rank < rankOf(indices[end - 1]!) && onlyAddsTo(episodes[earlier]!, row, returns[rank]!);
    }
    if (row.from === null) setUndatedAside(read, indices.subarray(start, end), rankOf, findings, doubles);
    else if (simple) {
      const span = spanOf(row, top, rankOf(top), row.from);
      span.firstRank = rankOf(indices[end - 1]!);
      kept.push(span);
    } else {
      const { from } = row;
      const group = Array.from(indices.subarray(start, end), (it) =>
        spanOf(episodes[it]!, it, rankOf(it), from),
      );
      kept.push(...sameDay(group, returns, findings, doubles));
    }
    start = end;
  }
  return kept;
}

/** Insertion sort, in place: a child has few rows, and many of them in order. */
function sortFew(items: Int32Array, compare: (a: number, b: number) => number): void {
  for (let i = 1; i < items.length; i++) {
    const item = items[i]!;
    let place = i;
    for (; place > 0 && compare(items[place - 1]!, item) > 0; place--) items[place] = items[place - 1]!;
    items[place] = item;
  }
}

/** Rows without a DECOM come first. */
const fromOf = ({ from }: EpisodeRow): number => from ?? -1e9;

function setUndatedAside(
  { episodes }: ReadReturns,
  indices: Int32Array,
  rankOf: (index: number) => number,
  findings: Findings,
  doubles: Doubles,
): void {
  const sorted = [...indices].sort(
    (a, b) =>
      rankOf(a) - rankOf(b) ||
      compareRows(episodes[a]!, episodes[b]!) ||
      inPlaceOrder(episodes[a]!.at, episodes[b]!.at),
  );
  sorted.forEach((index, i) => {
    const above = sorted[i - 1];
    const isDouble =
      above !== undefined &&
      rankOf(above) === rankOf(index) &&
      compareRows(episodes[above]!, episodes[index]!) === 0;
    if (isDouble) doubles.add('episodes', index);
    else findings.add('episodes', index, 'no-start-date', -1);
  });
}
