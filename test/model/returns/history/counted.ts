/** What the tests hold histories against. */
import type { ChildHistory, Histories } from '../../../../model/returns/history.ts';
import { historiesOf } from '../../../../model/returns/history/historiesOf.ts';
import type { RowProblem } from '../../../../model/returns/tables.ts';
import { asRead, type ReturnSet } from '../generator/returnSets.ts';
import type { TrueChild } from '../generator/truth.ts';

/** Histories of returns, and the children that some line of the report names by its row. */
export function countedFrom(sets: readonly ReturnSet[]): {
  histories: Histories;
  problems: RowProblem[];
  named: Set<string>;
} {
  const read = asRead(sets);
  const { histories, problems } = historiesOf(read);
  const childAt = new Map<string, string>();
  for (const { child, at } of [...read.headers, ...read.episodes, ...read.unaccompanied]) {
    childAt.set(`${at.file}:${at.row}`, child);
  }
  const named = new Set<string>();
  for (const { at } of problems) {
    const child = childAt.get(`${at.file}:${at.row}`);
    if (child !== undefined) named.add(child);
  }
  return { histories, problems, named };
}

/** Days in care between two days as text: spans that follow each other at once are one, empty ones none. */
function daysInCare(
  periods: readonly { from: number; to: number | null }[],
  first: number,
  last: number,
): string {
  const spans: [number, number][] = [];
  for (const it of [...periods].sort((a, b) => a.from - b.from)) {
    const from = Math.max(it.from, first);
    const to = Math.min(it.to ?? Infinity, last + 1);
    const before = spans.at(-1);
    if (from >= to) continue;
    if (before && before[1] === from) before[1] = to;
    else spans.push([from, to]);
  }
  return spans.map((it) => it.join('-')).join(' ');
}

/** The children whose days in care differ from the truth, on days that returns cover. */
export function wrongChildren(histories: Histories, truth: readonly TrueChild[]): string[] {
  const counted = new Map<string, ChildHistory>(histories.children.map((it) => [it.child, it]));
  const { observedFrom, observedTo, gaps } = histories;
  const covered: [number, number][] = [];
  let from = observedFrom;
  for (const gap of gaps) {
    if (gap.from > from) covered.push([from, gap.from - 1]);
    from = gap.to;
  }
  covered.push([from, observedTo]);
  const names = new Set([...truth.map((it) => it.child), ...counted.keys()]);
  const truths = new Map(truth.map((it) => [it.child, it]));
  return [...names].filter((name) =>
    covered.some(
      ([first, last]) =>
        daysInCare(truths.get(name)?.periods ?? [], first, last) !==
        daysInCare(counted.get(name)?.periods ?? [], first, last),
    ),
  );
}
