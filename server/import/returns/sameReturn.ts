import type { RowPlace } from '../../../model/returns/tables.ts';
import type { Gathered } from './tableReader.ts';

type Row = { child: string; at: RowPlace } & Readonly<Record<string, unknown>>;

/**
 * Takes a table once that was given twice, whatever the files are called and in whatever order their rows are, and says
 * where two tables of one return differ. Of two the same, the one whose return its dates fit is kept, else the first.
 */
export function takeReturnsOnce(gathered: Gathered): void {
  const dropped = new Set<number>();
  for (const table of [gathered.episodes, gathered.headers, gathered.unaccompanied]) {
    const byFile = rowsByFile(table as unknown as Row[]);
    const sums = new Map([...byFile].map(([file, rows]) => [file, sumOf(rows)]));
    const files = [...byFile.keys()];
    for (const [i, second] of files.entries()) {
      for (const first of files.slice(0, i)) {
        if (dropped.has(first) || sums.get(first) !== sums.get(second)) continue;
        if (!sameRows(byFile.get(first)!, byFile.get(second)!)) continue;
        const doubted = gathered.problems.some(
          ({ at, rule }) => at.file === first && rule === 'year-dates-too-early',
        );
        const [kept, other] = doubted ? [second, first] : [first, second];
        dropped.add(other);
        const details = { other: gathered.files[kept]!.name };
        gathered.log.add(other, 0, 'return-twice', { details });
        if (dropped.has(second)) break;
      }
    }
  }
  if (dropped.size > 0) {
    for (const table of [gathered.episodes, gathered.headers, gathered.unaccompanied] as {
      at: RowPlace;
    }[][]) {
      const kept = table.filter(({ at }) => !dropped.has(at.file));
      table.length = 0;
      for (const row of kept) table.push(row);
    }
  }
  sayYearsTwice(gathered, dropped);
}

function rowsByFile(rows: readonly Row[]): Map<number, Row[]> {
  const byFile = new Map<number, Row[]>();
  for (const row of rows) {
    const there = byFile.get(row.at.file);
    if (there === undefined) byFile.set(row.at.file, [row]);
    else there.push(row);
  }
  return byFile;
}

/** The same for the same rows in any order, and hardly ever for others: days and the number of rows. */
function sumOf(rows: readonly Row[]): string {
  let sum = 0;
  for (const { from, to, birthday, statusTo } of rows) {
    sum += day(from) * 3 + day(to) * 7 + day(birthday) * 11 + day(statusTo) * 13;
  }
  return `${rows.length} ${sum}`;
}

const day = (value: unknown): number => (typeof value === 'number' ? value : 0.5);

function sameRows(a: readonly Row[], b: readonly Row[]): boolean {
  const one = a.map(textOf).sort();
  const other = b.map(textOf).sort();
  return one.every((text, i) => text === other[i]);
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
