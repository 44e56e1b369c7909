import type { HeaderRow, ReadReturns, UnaccompaniedRow } from '../tables.ts';
import { birthdayAt } from '../age.ts';
import type { Doubles } from './doubles.ts';
import type { Findings, Table } from './findings.ts';
import { inPlaceOrder } from './span.ts';

/** What returns say of a child apart from episodes, latest return first. */
export interface PersonRows {
  headers: { row: HeaderRow; index: number; yearEnds: number }[];
  unaccompanied: { row: UnaccompaniedRow; index: number; yearEnds: number }[];
}

export interface Person {
  birthday: number | null;
  sex: string;
  unaccompanied: boolean;
}

/** The rows of headers and of unaccompanied children by child, latest return first, doubles left out. */
export function personRows(read: ReadReturns, doubles: Doubles): Map<string, PersonRows> {
  const byChild = new Map<string, PersonRows>();
  const yearEnds = read.files.map((it) => it.yearEnds ?? -Infinity);
  const rowsOf = (child: string) => {
    let rows = byChild.get(child);
    if (!rows) byChild.set(child, (rows = { headers: [], unaccompanied: [] }));
    return rows;
  };
  read.headers.forEach((row, index) =>
    rowsOf(row.child).headers.push({ row, index, yearEnds: yearEnds[row.at.file] ?? -Infinity }),
  );
  read.unaccompanied.forEach((row, index) =>
    rowsOf(row.child).unaccompanied.push({ row, index, yearEnds: yearEnds[row.at.file] ?? -Infinity }),
  );
  for (const rows of byChild.values()) {
    rows.headers = latestFirst(rows.headers, compareHeaders, 'headers', doubles);
    rows.unaccompanied = latestFirst(rows.unaccompanied, compareUnaccompanied, 'unaccompanied', doubles);
  }
  return byChild;
}

/**
 * Sex and birthday by the latest return that gives them (section 5, rule 6), and whether any return has the child
 * among the unaccompanied. A birthday that cannot be right is passed over for one of an earlier return that can.
 *
 * @param firstDay the first day the child was in care, as far as is known
 * @param firstEpisode place of its row, where what is missing is said
 */
export function personOf(
  rows: PersonRows | undefined,
  firstDay: number,
  firstEpisode: number,
  findings: Findings,
): Person {
  if (!rows || rows.headers.length === 0) findings.add('episodes', firstEpisode, 'no-header');
  if (!rows) return { birthday: null, sex: '', unaccompanied: false };
  const { headers, unaccompanied } = rows;
  return {
    birthday: birthdayOf(rows, firstDay, findings),
    sex: headers.find((it) => it.row.sex !== '')?.row.sex ?? '',
    unaccompanied: unaccompanied.length > 0 || headers.some((it) => it.row.unaccompanied === true),
  };
}

function birthdayOf(
  { headers, unaccompanied }: PersonRows,
  firstDay: number,
  findings: Findings,
): number | null {
  const said: { table: Table; index: number; birthday: number }[] = [];
  for (const { row, index } of headers) {
    if (row.birthday !== null) said.push({ table: 'headers', index, birthday: row.birthday });
  }
  for (const { row, index } of unaccompanied) {
    if (row.birthday !== null) said.push({ table: 'unaccompanied', index, birthday: row.birthday });
  }
  const first = headers[0];
  if (said.length === 0 && first) findings.add('headers', first.index, 'no-birthday');
  const used = said.find((it) => whyNot(it.birthday, firstDay) === undefined)?.birthday ?? null;
  for (const { table, index, birthday } of said) {
    const rule = whyNot(birthday, firstDay);
    if (rule) findings.add(table, index, rule);
    else if (birthday !== used) findings.add(table, index, 'birthday-changed');
  }
  return used;
}

const whyNot = (birthday: number, firstDay: number): string | undefined =>
  birthday > firstDay ? 'unborn' : birthdayAt(birthday, 18) <= firstDay ? 'too-old' : undefined;

interface Placed {
  row: HeaderRow | UnaccompaniedRow;
  index: number;
  yearEnds: number;
}

function latestFirst<T extends Placed>(
  rows: T[],
  compare: (a: T['row'], b: T['row']) => number,
  table: Table,
  doubles: Doubles,
): T[] {
  if (rows.length < 2) return rows;
  rows.sort((a, b) => b.yearEnds - a.yearEnds || compare(a.row, b.row) || inPlaceOrder(a.row.at, b.row.at));
  return rows.filter((it, i) => {
    const above = rows[i - 1];
    const doubled = above && above.yearEnds === it.yearEnds && compare(above.row, it.row) === 0;
    if (doubled) doubles.add(table, it.index);
    return !doubled;
  });
}

const compareDays = (a: number | null, b: number | null): number => (a ?? Infinity) - (b ?? Infinity) || 0;

const compareHeaders = (a: HeaderRow, b: HeaderRow): number =>
  compareDays(a.birthday, b.birthday) ||
  (a.sex < b.sex ? 1 : a.sex > b.sex ? -1 : 0) ||
  Number(b.unaccompanied ?? -1) - Number(a.unaccompanied ?? -1);

const compareUnaccompanied = (a: UnaccompaniedRow, b: UnaccompaniedRow): number =>
  compareDays(a.birthday, b.birthday) || compareDays(a.statusTo, b.statusTo);
