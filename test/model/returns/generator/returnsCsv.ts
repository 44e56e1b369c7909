import { isoDateOf } from '../../../../model/time/calendar.ts';
import type { ReturnSet } from './returnSets.ts';

/** The three tables of one return as a council would upload them. */
export interface ReturnCsv {
  yearEnds: number;
  header: string;
  episodes: string;
  uasc: string;
}

/** Returns as CSV text with the department's columns, dates as dd/mm/yyyy, blank for unknown. */
export function returnsCsv(sets: readonly ReturnSet[]): ReturnCsv[] {
  return sets.map(({ yearEnds, headers, episodes, unaccompanied }) => ({
    yearEnds,
    header: table(
      'CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB',
      headers.map((it) => [it.child, it.sex, date(it.birthday), 'NOBT', '', '', '']),
    ),
    episodes: table(
      'CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN',
      episodes.map((it) => [
        it.child,
        date(it.from),
        it.whyStarted,
        it.legalStatus,
        it.need,
        it.place,
        it.provider,
        date(it.to),
        it.whyCeased,
        it.whyMoved,
        '',
        '',
        it.urn,
      ]),
    ),
    uasc: table(
      'CHILD,SEX,DOB,DUC',
      unaccompanied.map((it) => [it.child, '', date(it.birthday), date(it.statusTo)]),
    ),
  }));
}

const table = (heading: string, rows: readonly string[][]): string =>
  [heading, ...rows.map((cells) => cells.join(','))].join('\r\n') + '\r\n';

const date = (day: number | null): string =>
  day === null ? '' : isoDateOf(day).split('-').reverse().join('/');
