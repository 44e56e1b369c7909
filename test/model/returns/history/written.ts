/** Returns written out by hand, for rules worked by hand. */
import { historiesOf } from '../../../../model/returns/history/historiesOf.ts';
import type { Histories } from '../../../../model/returns/history.ts';
import type { ReadReturns } from '../../../../model/returns/tables.ts';
import { dayOf, isoDateOf } from '../../../../model/time/calendar.ts';

/** A return by the year it ends in; its episodes as `CHILD DECOM RNE LS PLACE PROVIDER DEC REC`, `-` for blank. */
export type Written = readonly [
  endsIn: number,
  episodes: readonly string[],
  birthdays?: Record<string, string>,
];

export function writtenReturns(returns: readonly Written[]): ReadReturns {
  const read: ReadReturns = { files: [], headers: [], episodes: [], unaccompanied: [], problems: [] };
  for (const [endsIn, episodes, birthdays] of returns) {
    const yearEnds = dayOf(`${endsIn}-03-31`);
    const file = read.files.push({ name: `${endsIn}/e.csv`, table: 'episodes', yearEnds, rows: 0 }) - 1;
    episodes.forEach((line, i) => {
      const cells = line.split(' ').map((it) => (it === '-' ? '' : it));
      const [child, decom, whyStarted, legalStatus, place, provider, dec, whyCeased] = cells as [
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
      ];
      read.episodes.push({
        child,
        from: decom ? dayOf(decom) : null,
        to: dec ? dayOf(dec) : null,
        whyStarted,
        legalStatus,
        need: 'N1',
        place,
        provider,
        whyCeased,
        whyMoved: '',
        urn: '',
        milesFromHome: null,
        at: { file, row: i + 2 },
      });
    });
    const header = read.files.push({ name: `${endsIn}/h.csv`, table: 'header', yearEnds, rows: 0 }) - 1;
    const here = read.episodes.filter((it) => it.at.file === file);
    const children = [...new Set(here.map((it) => it.child))];
    const all = birthdays ?? Object.fromEntries(children.map((it) => [it, '2012-06-15']));
    Object.entries(all).forEach(([child, iso], i) =>
      read.headers.push({
        child,
        birthday: iso === '-' ? null : dayOf(iso),
        sex: '',
        unaccompanied: null,
        at: { file: header, row: i + 2 },
      }),
    );
  }
  return read;
}

/** What becomes of them: periods as `from to REC` with their stays, and lines as `endsIn row rule`. */
export function worked(returns: readonly Written[]): {
  periods: string[];
  stays: string[];
  lines: string[];
  histories: Histories;
} {
  const read = writtenReturns(returns);
  const { histories, problems } = historiesOf(read);
  const date = (day: number | null) => (day === null ? '-' : isoDateOf(day));
  const periods = histories.children.flatMap((it) => it.periods);
  return {
    histories,
    periods: periods.map((it) =>
      [date(it.from), date(it.to), it.whyCeased, ...(it.startSeen ? [] : ['not seen'])].join(' ').trim(),
    ),
    stays: periods.flatMap((period) =>
      period.stays.map((it) =>
        [date(it.from), date(it.to), it.place, ...(it.moved ? ['moved'] : [])].join(' '),
      ),
    ),
    lines: problems.map(({ at, rule }) => `${read.files[at.file]!.name} ${at.row} ${rule}`),
  };
}
