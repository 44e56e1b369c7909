import { readFileSync } from 'node:fs';
import papaparse from 'papaparse';
import type { ChildHistory, Histories, PeriodOfCare, Stay } from '../../../../model/returns/history.ts';
import { readDate } from '../../../../model/returns/readDate.ts';
import { sharedPath } from '../../../tools/sharedFolder.ts';

const YEARS = [2021, 2022, 2023, 2024];

type Row = Record<string, string>;
export const sampleFile = (...parts: string[]) => readFileSync(sharedPath('ssda903-sample', ...parts));

const rowsOf = (...parts: string[]): Row[] =>
  papaparse.parse<Row>(
    sampleFile(...parts)
      .toString('utf8')
      .replace(/^\uFEFF/, ''),
    {
      header: true,
      skipEmptyLines: true,
    },
  ).data;

/** The sample's histories the short way, which will only do for returns without a fault. */
export function cleanSample(): Histories {
  const episodes = new Map<string, Row & { file: string; row: string }>();
  const birthdays = new Map<string, number>();
  for (const [file, year] of YEARS.entries()) {
    for (const it of rowsOf(`${year}`, 'header.csv')) birthdays.set(it.CHILD!, readDate(it.DOB!)!);
    rowsOf(`${year}`, 'episodes.csv').forEach((it, i) =>
      episodes.set(`${it.CHILD} ${it.DECOM} ${it.PLACE}`, { ...it, file: String(file), row: String(i + 2) }),
    );
  }
  const byChild = new Map<string, (Row & { file: string; row: string })[]>();
  for (const it of episodes.values()) byChild.set(it.CHILD!, [...(byChild.get(it.CHILD!) ?? []), it]);
  const children = [...byChild].map(([child, rows]): ChildHistory => {
    rows.sort(
      (a, b) =>
        readDate(a.DECOM!)! - readDate(b.DECOM!)! ||
        (readDate(a.DEC!) ?? Infinity) - (readDate(b.DEC!) ?? Infinity),
    );
    const periods: PeriodOfCare[] = [];
    for (const row of rows) {
      const stay = stayOf(row);
      if (row.RNE === 'S' || periods.length === 0) {
        periods.push({ from: stay.from, startSeen: row.RNE === 'S', to: null, whyCeased: '', stays: [] });
      }
      const period = periods.at(-1)!;
      period.to = stay.to;
      if (row.REC !== 'X1') period.whyCeased = row.REC!;
      addStay(period.stays, stay);
    }
    return { child, birthday: birthdays.get(child) ?? null, sex: '', unaccompanied: false, periods };
  });
  return {
    children,
    shortBreaks: 0,
    observedFrom: readDate('01/04/2020')!,
    observedTo: readDate('31/03/2024')!,
    gaps: [],
    rows: { read: 0, used: 0, repaired: 0, setAside: 0 },
  };
}

const stayOf = (row: Row & { file: string; row: string }): Stay => ({
  from: readDate(row.DECOM!)!,
  to: readDate(row.DEC!) ?? null,
  place: row.PLACE!,
  provider: row.PLACE_PROVIDER!,
  legalStatus: row.LS!,
  whyStarted: row.RNE!,
  urn: row.URN ?? '',
  milesFromHome: null,
  moved: row.RNE === 'P' || row.RNE === 'B',
  at: { file: Number(row.file), row: Number(row.row) },
});

const isTemporary = (place: string) => /^T\d$/.test(place);

/** A temporary placement, and the return from it, are part of the one they interrupt. */
function addStay(stays: Stay[], stay: Stay): void {
  const before = stays.at(-1);
  if (before && isTemporary(stay.place)) {
    before.to = stay.to;
    (before as Interrupted).interrupted = true;
    return;
  }
  const back = before as Interrupted | undefined;
  if (back?.interrupted && back.place === stay.place && back.provider === stay.provider) {
    back.to = stay.to;
    back.interrupted = false;
    return;
  }
  stays.push({ ...stay, moved: stay.moved && stays.length > 0 });
}

type Interrupted = Stay & { interrupted?: boolean };
