import type { HeaderRow, ReadReturns, RowPlace, UnaccompaniedRow } from '../tables.ts';
import { birthdayAt } from '../age.ts';
import type { Doubles } from './doubles.ts';
import type { Findings, Table } from './findings.ts';
import type { RowsByChild } from './rowsByChild.ts';
import { inPlaceOrder } from './span.ts';

/** What returns say of a child apart from episodes: places of rows in `ReadReturns`, latest return first. */
export interface PersonRows {
  headers: number[];
  unaccompanied: number[];
}

export interface Person {
  birthday: number | null;
  sex: string;
  unaccompanied: boolean;
}

/** A child's rows of headers and of unaccompanied children, latest return first, doubles left out. */
export function personRows(
  read: ReadReturns,
  { rowsOf }: RowsByChild,
  child: number,
  doubles: Doubles,
): PersonRows {
  const yearEnds = ({ at }: { at: RowPlace }) => read.files[at.file]?.yearEnds ?? -Infinity;
  const latestFirst = <T extends { at: RowPlace }>(
    table: Table,
    rows: readonly T[],
    compare: (a: T, b: T) => number,
  ): number[] => {
    const indices = [...rowsOf(table, child)];
    if (indices.length < 2) return indices;
    const order = (a: T, b: T) => yearEnds(b) - yearEnds(a) || compare(a, b) || 0;
    indices.sort((a, b) => order(rows[a]!, rows[b]!) || inPlaceOrder(rows[a]!.at, rows[b]!.at));
    return indices.filter((index, i) => {
      const isDouble = i > 0 && order(rows[indices[i - 1]!]!, rows[index]!) === 0;
      if (isDouble) doubles.add(table, index);
      return !isDouble;
    });
  };
  return {
    headers: latestFirst('headers', read.headers, compareHeaders),
    unaccompanied: latestFirst('unaccompanied', read.unaccompanied, compareUnaccompanied),
  };
}

/**
 * Sex and birthday by the latest return that gives them (section 5, rule 6), and whether any return has the child
 * among the unaccompanied. A birthday that cannot be right is passed over for one of an earlier return that can.
 *
 * @param firstDay the first day the child was in care, as far as is known
 * @param firstEpisode place of its row, where what is missing is said
 */
export function personOf(
  read: ReadReturns,
  rows: PersonRows,
  firstDay: number,
  firstEpisode: number,
  findings: Findings,
): Person {
  if (rows.headers.length === 0) findings.add('episodes', firstEpisode, 'no-header');
  let sex = '';
  let unaccompanied = rows.unaccompanied.length > 0;
  for (const index of rows.headers) {
    const header = read.headers[index]!;
    if (sex === '') ({ sex } = header);
    unaccompanied ||= header.unaccompanied === true;
  }
  return { birthday: birthdayOf(read, rows, firstDay, findings), sex, unaccompanied };
}

function birthdayOf(
  read: ReadReturns,
  { headers, unaccompanied }: PersonRows,
  firstDay: number,
  findings: Findings,
): number | null {
  let used: number | null = null;
  let anySaid = false;
  for (const table of ['headers', 'unaccompanied'] as const) {
    for (const index of table === 'headers' ? headers : unaccompanied) {
      const { birthday } = read[table][index]!;
      if (birthday === null) continue;
      anySaid = true;
      const rule = whyNot(birthday, firstDay);
      if (rule) findings.add(table, index, rule);
      else if (used === null) used = birthday;
      else if (birthday !== used) findings.add(table, index, 'birthday-changed');
    }
  }
  if (!anySaid && headers.length > 0) findings.add('headers', headers[0]!, 'no-birthday');
  return used;
}

const whyNot = (birthday: number, firstDay: number): string | undefined =>
  birthday > firstDay ? 'unborn' : birthdayAt(birthday, 18) <= firstDay ? 'too-old' : undefined;

const compareDays = (a: number | null, b: number | null): number => (a ?? Infinity) - (b ?? Infinity) || 0;

const compareHeaders = (a: HeaderRow, b: HeaderRow): number =>
  compareDays(a.birthday, b.birthday) ||
  (a.sex < b.sex ? 1 : a.sex > b.sex ? -1 : 0) ||
  Number(b.unaccompanied ?? -1) - Number(a.unaccompanied ?? -1);

const compareUnaccompanied = (a: UnaccompaniedRow, b: UnaccompaniedRow): number =>
  compareDays(a.birthday, b.birthday) || compareDays(a.statusTo, b.statusTo);
