import type { ChildHistory, Histories } from '../../../../model/returns/history.ts';
import { dayOf } from '../../../../model/time/calendar.ts';
import { stay, type GroupId } from './simulatedCouncil.ts';

/** One time in care as a row of a test says it. */
export interface Written {
  born: string | null;
  from: string;
  to?: string;
  why?: string;
  /** Where, and from which day on; the first from the start. */
  groups?: readonly (readonly [GroupId, string?])[];
  startSeen?: boolean;
  whyStarted?: string;
  unaccompanied?: boolean;
}

export function written(rows: readonly Written[], span: { from: string; to: string }): Histories {
  const children = rows.map((row, i): ChildHistory => {
    const groups = row.groups ?? [['own-foster']];
    const ends = row.to === undefined ? null : dayOf(row.to);
    const starts = groups.map(([, from]) => dayOf(from ?? row.from));
    const startSeen = row.startSeen ?? true;
    const stays = groups.map(([group], at) =>
      stay(
        starts[at]!,
        group,
        at > 0 ? 'P' : (row.whyStarted ?? (startSeen ? 'S' : 'P')),
        at + 1 < starts.length ? starts[at + 1]! : ends,
      ),
    );
    return {
      child: `made up ${i}`,
      birthday: row.born === null ? null : dayOf(row.born),
      sex: '',
      unaccompanied: row.unaccompanied ?? false,
      periods: [
        {
          from: dayOf(row.from),
          startSeen,
          to: ends,
          whyCeased: ends === null ? '' : (row.why ?? 'E4A'),
          stays,
        },
      ],
    };
  });
  return {
    children,
    shortBreaks: 0,
    observedFrom: dayOf(span.from),
    observedTo: dayOf(span.to),
    gaps: [],
    rows: { read: 0, used: 0, repaired: 0, setAside: 0 },
  };
}
