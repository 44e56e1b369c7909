import { endOfReturn, returnYearOf } from '../../../model/returns/returnYear.ts';
import type { ReturnTable } from '../../../model/returns/tables.ts';
import { childrenByFile } from './childrenByFile.ts';
import type { Gathered } from './tableReader.ts';

/** A return year counts if it has this share of a file's rows: a mistyped date makes no return. */
const SHARE_OF_ROWS = 0.02;
/** Against the name of a file it takes more of them. */
const ROWS_AGAINST_NAME = { least: 3, share: 0.05 };
/** The share of a header's children that must be in the episodes of the return it is put to. */
const SHARE_OF_CHILDREN = 0.5;

/**
 * Finds which return each file is of. The name of the file says so, or the nearest folder, or a column YEAR; where none
 * does, the latest 31 March that the dates of its episodes fit, and for tables without such dates, the return whose
 * children they have. A name that the dates run past cannot be right; where it names a later return than any date,
 * the name stands and is doubted.
 */
export function findReturnYears({ files, facts, episodes, headers, unaccompanied, log }: Gathered): void {
  const rowsByYear = latestDates(files.length, episodes);
  const dated = rowsByYear.map(latestYear);
  const years = new Map<number, number>();
  /** What a name turned out to mean, where dates spoke against it: the other tables beside it follow. */
  const meant = new Map<string, number>();
  const nameKey = (file: number, named: number) => `${folderOf(files[file]!.name)} ${named}`;

  files.forEach(({ table }, file) => {
    if (table !== 'episodes') return;
    const named = facts[file]!.named;
    const byDates = dated[file];
    if (named === undefined) {
      if (byDates === undefined) return;
      years.set(file, byDates);
      log.add(file, 0, 'year-from-dates', { details: { year: `${byDates}` } });
      return;
    }
    const details = { named: `${named}`, dated: `${byDates}` };
    // Folders are often named by the year that a return begins in; no other mistake is guessed at.
    if (byDates === named + 1 && runsPast(rowsByYear[file]!, named)) {
      years.set(file, byDates);
      meant.set(nameKey(file, named), byDates);
      log.add(file, 0, 'year-name-too-early', { details });
      return;
    }
    years.set(file, named);
    if (byDates !== undefined && byDates < named) log.add(file, 0, 'year-dates-too-early', { details });
  });

  // Only looked at where a name does not say it.
  let ofYears: Map<number, Set<string>> | undefined;
  const childrenOfYear = () => (ofYears ??= childrenOfReturns(childrenByFile(episodes), years));
  const nameless = [...headers, ...unaccompanied].filter(({ at }) => facts[at.file]!.named === undefined);
  const childrenOfFile = childrenByFile(nameless);
  files.forEach(({ table, name }, file) => {
    if (table !== 'header' && table !== 'unaccompanied') return;
    const named = facts[file]!.named;
    if (named !== undefined) {
      years.set(file, meant.get(nameKey(file, named)) ?? named);
      return;
    }
    const beside = yearBeside(name, files, years);
    const found = beside ?? yearOfChildren(childrenOfFile.get(file) ?? new Set(), childrenOfYear());
    if (found === undefined) return;
    years.set(file, found);
    const by = beside === undefined ? 'the children in it' : 'the episodes beside it';
    log.add(file, 0, 'year-from-children', { details: { year: `${found}`, by } });
  });

  files.forEach((it, file) => {
    if (it.table === 'ignored' || it.table === 'unreadable') return;
    const year = years.get(file);
    if (year === undefined) log.add(file, 0, 'year-unknown');
    else it.yearEnds = endOfReturn(year);
  });
}

/** Rows of each file by the return year of their later date. */
function latestDates(files: number, episodes: Gathered['episodes']): Map<number, number>[] {
  const rowsByYear = Array.from({ length: files }, () => new Map<number, number>());
  const yearOfDay = new Map<number, number>();
  const yearOf = (day: number) => {
    let year = yearOfDay.get(day);
    if (year === undefined) yearOfDay.set(day, (year = returnYearOf(day)));
    return year;
  };
  for (const { from, to, at } of episodes) {
    const years = rowsByYear[at.file]!;
    const latest = Math.max(from === null ? 0 : yearOf(from), to === null ? 0 : yearOf(to));
    if (latest > 0) years.set(latest, (years.get(latest) ?? 0) + 1);
  }
  return rowsByYear;
}

const sum = (counts: Iterable<number>): number => [...counts].reduce((total, count) => total + count, 0);

/** The latest return year that a fair share of the rows has a date in; a row or two, years after all others, are none. */
function latestYear(rowsByYear: ReadonlyMap<number, number>): number | undefined {
  const enough = sum(rowsByYear.values()) * SHARE_OF_ROWS;
  return [...rowsByYear]
    .sort(([a], [b]) => b - a)
    .find(
      ([year, rows]) => rows >= enough && (rows > 2 || rowsByYear.has(year - 1) || rowsByYear.size === 1),
    )?.[0];
}

/** Whether so many rows have a date after the return that the name says, that it cannot be the right name. */
function runsPast(rowsByYear: ReadonlyMap<number, number>, named: number): boolean {
  const past = rowsByYear.get(named + 1) ?? 0;
  return past >= Math.max(ROWS_AGAINST_NAME.least, sum(rowsByYear.values()) * ROWS_AGAINST_NAME.share);
}

const folderOf = (name: string): string => name.slice(0, name.lastIndexOf('/') + 1);

/** The year of the episodes in the same folder or file, where all are of one return. */
function yearBeside(
  name: string,
  files: readonly { name: string; table: ReturnTable }[],
  years: ReadonlyMap<number, number>,
): number | undefined {
  const folder = folderOf(name);
  const found = new Set<number | undefined>();
  files.forEach((it, file) => {
    if (it.table === 'episodes' && folderOf(it.name) === folder) found.add(years.get(file));
  });
  return found.size === 1 ? [...found][0] : undefined;
}

/** The return that has most of the children and hardly more than them; undefined where none has half. */
function yearOfChildren(
  children: ReadonlySet<string>,
  childrenOfYear: ReadonlyMap<number, ReadonlySet<string>>,
): number | undefined {
  let best: number | undefined;
  let most = 0;
  for (const [year, there] of childrenOfYear) {
    let both = 0;
    for (const child of children) if (there.has(child)) both += 1;
    if (both < children.size * SHARE_OF_CHILDREN || both === 0) continue;
    const likeness = both / (children.size + there.size - both);
    if (likeness > most) [best, most] = [year, likeness];
  }
  return best;
}

function childrenOfReturns(
  byFile: ReadonlyMap<number, ReadonlySet<string>>,
  years: ReadonlyMap<number, number>,
): Map<number, Set<string>> {
  const byYear = new Map<number, Set<string>>();
  for (const [file, children] of byFile) {
    const year = years.get(file);
    if (year === undefined) continue;
    const there = byYear.get(year) ?? new Set();
    byYear.set(year, there);
    for (const child of children) there.add(child);
  }
  return byYear;
}
