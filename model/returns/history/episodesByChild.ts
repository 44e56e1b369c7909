import type { ReadReturns } from '../tables.ts';
import type { Doubles } from './doubles.ts';
import type { Findings } from './findings.ts';
import { compareRows, inPlaceOrder, spanOf, type Span } from './span.ts';

/** The episodes of each child; those without a DECOM are set aside. */
export function episodesByChild(
  read: ReadReturns,
  rankOfFile: readonly number[],
  findings: Findings,
  doubles: Doubles,
): Map<string, Span[]> {
  const byChild = new Map<string, Span[]>();
  const undated = new Map<string, Span[]>();
  read.episodes.forEach((row, index) => {
    let spans = byChild.get(row.child);
    if (!spans) byChild.set(row.child, (spans = []));
    const rank = rankOfFile[row.at.file]!;
    if (row.from !== null) spans.push(spanOf(row, index, rank, row.from));
    else {
      const span = spanOf(row, index, rank, 0);
      const list = undated.get(row.child);
      if (list) list.push(span);
      else undated.set(row.child, [span]);
    }
  });
  for (const spans of undated.values()) {
    spans.sort((a, b) => a.rank - b.rank || compareRows(a.row, b.row) || inPlaceOrder(a.row.at, b.row.at));
    spans.forEach((span, i) => {
      const above = spans[i - 1];
      if (above && above.rank === span.rank && compareRows(above.row, span.row) === 0) {
        doubles.add('episodes', span.index);
      } else findings.add('episodes', span.index, 'no-start-date', -1);
    });
  }
  return byChild;
}
