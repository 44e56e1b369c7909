import type { RowPlace } from '../../../model/returns/tables.ts';
import { leaveFilesOut } from './leaveFilesOut.ts';
import type { Gathered } from './tableReader.ts';

type Row = { child: string; at: RowPlace } & Readonly<Record<string, unknown>>;

/** In a file with fewer episodes it may be that none began, ended or changed in a year. */
const ENOUGH_TO_CHANGE = 20;

/**
 * Takes a table once that was given twice, whatever the files are called and in whatever order their rows are, and says
 * where two tables of one return differ. The same rows under two years are one return in two folders where no date in
 * them is of the later year, which then goes; in a few rows that may be the truth, and both stay.
 */
export function takeReturnsOnce(gathered: Gathered): void {
  const { files, problems } = gathered;
  const dropped = new Set<number>();
  /** Returns that turned out to be a copy of an earlier one. */
  const copied = new Set<string>();
  const yearsOf = (a: number, b: number) => `${files[a]!.yearEnds} ${files[b]!.yearEnds}`;
  const isDated = (file: number) =>
    problems.some(({ at, rule }) => at.file === file && rule === 'year-dates-too-early');
  for (const table of [gathered.episodes, gathered.headers, gathered.unaccompanied]) {
    const rows = table as unknown as Row[];
    const sums = sumsByFile(rows);
    const inTable = [...sums.keys()];
    for (const [i, second] of inTable.entries()) {
      for (const first of inTable.slice(0, i)) {
        if (dropped.has(first) || sums.get(first) !== sums.get(second)) continue;
        const [kept, other] =
          (files[first]!.yearEnds ?? 0) > (files[second]!.yearEnds ?? 0) ? [second, first] : [first, second];
        const sameYear = files[first]!.yearEnds === files[second]!.yearEnds;
        const isCopy =
          table === gathered.episodes
            ? files[other]!.rows >= ENOUGH_TO_CHANGE && isDated(other)
            : copied.has(yearsOf(kept, other));
        if (!(sameYear || isCopy) || !sameRows(rows, first, second)) continue;
        dropped.add(other);
        if (!sameYear) copied.add(yearsOf(kept, other));
        gathered.log.add(other, 0, 'return-twice', { details: { other: files[kept]!.name } });
        if (other === second) break;
      }
    }
  }
  leaveFilesOut(gathered, dropped);
  sayYearsTwice(gathered, dropped);
}

/** The same for the same rows in any order, and hardly ever for others: the number of rows, and their days. */
function sumsByFile(rows: readonly Row[]): Map<number, string> {
  const counts = new Map<number, number>();
  const sums = new Map<number, number>();
  for (const { at, from, to, birthday, statusTo } of rows) {
    const sum = day(from) * 3 + day(to) * 7 + day(birthday) * 11 + day(statusTo) * 13;
    sums.set(at.file, (sums.get(at.file) ?? 0) + sum);
    counts.set(at.file, (counts.get(at.file) ?? 0) + 1);
  }
  return new Map([...counts].map(([file, count]) => [file, `${count} ${sums.get(file)}`]));
}

const day = (value: unknown): number => (typeof value === 'number' ? value : 0.5);

function sameRows(rows: readonly Row[], a: number, b: number): boolean {
  const textsOf = (file: number) =>
    rows
      .filter(({ at }) => at.file === file)
      .map(textOf)
      .sort();
  const other = textsOf(b);
  return textsOf(a).every((text, i) => text === other[i]);
}

const textOf = ({ at: _, ...rest }: Row): string => Object.values(rest).join('|');

function sayYearsTwice({ files, log }: Gathered, dropped: ReadonlySet<number>): void {
  const met = new Set<string>();
  files.forEach(({ table, yearEnds, rows }, file) => {
    if (yearEnds === null || rows === 0 || dropped.has(file)) return;
    const key = `${table} ${yearEnds}`;
    if (met.has(key)) {
      const year = String(new Date(yearEnds * 86_400_000).getUTCFullYear());
      const called = { header: 'Header', episodes: 'Episodes', unaccompanied: 'UASC' }[table as 'header'];
      log.add(file, 0, 'year-twice', { details: { table: called, year } });
    }
    met.add(key);
  });
}
