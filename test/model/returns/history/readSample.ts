import { readFileSync } from 'node:fs';
import type { ReadReturns } from '../../../../model/returns/tables.ts';
import { dayOf } from '../../../../model/time/calendar.ts';
import { sharedPath } from '../../../tools/sharedFolder.ts';

export const SAMPLE_YEARS = [2021, 2022, 2023, 2024];

/** Cells by column of one file of the sample: it is clean, so that commas and line ends are all there is to it. */
export function sampleRows(year: number, table: string): Record<string, string>[] {
  const text = readFileSync(sharedPath('ssda903-sample', String(year), `${table}.csv`), 'utf8');
  const [heading, ...lines] = text
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(','));
  return lines.map((cells) => Object.fromEntries(heading!.map((column, i) => [column, cells[i]!])));
}

const day = (text: string): number | null => (text ? dayOf(text.split('/').reverse().join('-')) : null);

/** The four returns of the sample. */
export function readSample(): ReadReturns {
  const read: ReadReturns = { files: [], headers: [], episodes: [], unaccompanied: [], problems: [] };
  for (const year of SAMPLE_YEARS) {
    const yearEnds = dayOf(`${year}-03-31`);
    const file = (table: 'header' | 'episodes' | 'unaccompanied') =>
      read.files.push({ name: `${year}/${table}.csv`, table, yearEnds, rows: 0 }) - 1;
    const header = file('header');
    sampleRows(year, 'header').forEach(({ CHILD, DOB, SEX }, i) =>
      read.headers.push({
        child: CHILD!,
        birthday: day(DOB!),
        sex: SEX!,
        unaccompanied: null,
        at: { file: header, row: i + 2 },
      }),
    );
    const episodes = file('episodes');
    sampleRows(year, 'episodes').forEach((it, i) =>
      read.episodes.push({
        child: it.CHILD!,
        from: day(it.DECOM!),
        to: day(it.DEC!),
        whyStarted: it.RNE!,
        legalStatus: it.LS!,
        need: it.CIN!,
        place: it.PLACE!,
        provider: it.PLACE_PROVIDER!,
        whyCeased: it.REC!,
        whyMoved: it.REASON_PLACE_CHANGE!,
        urn: it.URN!,
        milesFromHome: null,
        at: { file: episodes, row: i + 2 },
      }),
    );
    const unaccompanied = file('unaccompanied');
    sampleRows(year, 'uasc').forEach(({ CHILD, DOB, DUC }, i) =>
      read.unaccompanied.push({
        child: CHILD!,
        birthday: day(DOB!),
        statusTo: day(DUC!),
        at: { file: unaccompanied, row: i + 2 },
      }),
    );
  }
  return read;
}
