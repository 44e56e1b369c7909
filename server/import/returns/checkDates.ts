import { isoDateOf } from '../../../model/time/calendar.ts';
import { leaveFilesOut } from './leaveFilesOut.ts';
import type { Gathered } from './tableReader.ts';

/** Dates with the month first that one file must have before it is thought to have no others. */
const FEWEST_MONTH_FIRST = 5;
/** Of dates with any day of the month, three in five have one after the 12th: a tenth is far below chance. */
const SMALLEST_SHARE_MONTH_FIRST = 0.1;
const MANY_NOT_READ = { least: 10, share: 0.05 };
/** The columns without which a child is not counted, or of no age. */
const COUNTED = ['DECOM', 'DOB'];
/** In a smaller file it may be that each row is at fault by itself. */
const ENOUGH_ROWS = 10;

/** What the dates of one file say: those that were read, by column, and whether any has a day after the 12th. */
interface Dates {
  read: Map<string, number>;
  dayFirst: boolean;
}

/**
 * Leaves out whole what would be read as wrong days (a file that has the month first) or as children without a day
 * (a file of episodes of which none has a DECOM), and says where many dates could not be read.
 */
export function checkDates(gathered: Gathered): void {
  const { files, log, cells } = gathered;
  const dates = datesByFile(gathered);
  const leftOut = new Set<number>();
  files.forEach(({ table, rows }, file) => {
    if (table === 'ignored' || table === 'unreadable') return;
    const { read, dayFirst } = dates[file]!;
    const notRead = cells.datesNotRead(file);
    const monthFirst = sum([...notRead.values()].map((it) => it.monthFirst));
    const all = sum(read.values()) + sum([...notRead.values()].map((it) => it.count));
    if (!dayFirst && monthFirst >= FEWEST_MONTH_FIRST && monthFirst >= SMALLEST_SHARE_MONTH_FIRST * all) {
      leftOut.add(file);
      // What each of its rows lacks is said once for all.
      log.forgetRows(file, ['date-not-read', 'end-not-read']);
      log.add(file, 0, 'dates-month-first', { details: { count: `${monthFirst}`, of: `${all}` } });
      return;
    }
    for (const column of COUNTED) {
      const count = notRead.get(column)?.count ?? 0;
      const of = count + (read.get(column) ?? 0);
      if (count < MANY_NOT_READ.least || count <= MANY_NOT_READ.share * of) continue;
      log.add(file, 0, 'dates-many-not-read', { details: { column, count: `${count}`, of: `${of}` } });
    }
    if (table !== 'episodes' || rows < ENOUGH_ROWS || read.has('DECOM')) return;
    leftOut.add(file);
    log.add(file, 0, 'file-without-episodes', { details: { rows: `${rows}` } });
  });
  leaveFilesOut(gathered, leftOut);
}

function datesByFile({ files, episodes, headers, unaccompanied }: Gathered): Dates[] {
  const dates = files.map((): Dates => ({ read: new Map(), dayFirst: false }));
  const see = (file: number, column: string, day: number | null) => {
    if (day === null) return;
    const { read } = dates[file]!;
    read.set(column, (read.get(column) ?? 0) + 1);
    if (!dates[file]!.dayFirst) dates[file]!.dayFirst = Number(isoDateOf(day).slice(8)) > 12;
  };
  for (const { from, to, at } of episodes) {
    see(at.file, 'DECOM', from);
    see(at.file, 'DEC', to);
  }
  for (const { birthday, at } of headers) see(at.file, 'DOB', birthday);
  for (const { birthday, statusTo, at } of unaccompanied) {
    see(at.file, 'DOB', birthday);
    see(at.file, 'DUC', statusTo);
  }
  return dates;
}

const sum = (counts: Iterable<number>): number => [...counts].reduce((total, count) => total + count, 0);
