import { DAYS_PER_YEAR } from '../../time/calendar.ts';
import { ageOn, birthdayAt } from '../../returns/age.ts';
import { bandAt, CLASS_FROM, CLASSES } from './ages.ts';
import type { CareTime } from './careTimes.ts';
import type { Window } from './windows.ts';

/**
 * Times in care cut into pieces within which everything that a rate goes by stays the same: placement group and age.
 * A cell is `group * CLASSES.length + class`. Pieces of one time in care follow each other.
 */
export interface Pieces {
  count: number;
  cells: number;
  cell: Int32Array;
  years: Float64Array;
  /** 1 where a time in care begins: whoever is there is new to it. */
  starts: Uint8Array;
  /** 1 where the days are days at risk: in a window, of a known age, and known to have been in care for long enough. */
  atRisk: Uint8Array;
  /** What happened at the end of a piece at risk: place of a stratum, or -1. */
  event: Int16Array;
  /** Years in care at the start of the piece; NaN where care may have begun earlier. */
  yearsBefore: Float64Array;
  /** Events, `[stratum * cells + cell]`. */
  events: Float64Array;
  /** Different children that they happened to, likewise. */
  eventChildren: Int32Array;
  /** Different children at risk, by cell. */
  children: Int32Array;
  /** Different children at risk at all. */
  people: number;
  /** By time in care: the piece that ends on the day of the stock, or -1 for who came that day or is not there. */
  atStock: Int32Array;
}

/** What may happen to a child: an exit for a reason, or a move into a group. */
export interface Strata {
  reasons: readonly string[];
  groups: number;
}

export const strataCount = ({ reasons, groups }: Strata): number => reasons.length + groups;

/**
 * Who is known only because they stayed is at risk once they have been in care for a year that is known: until then
 * nobody can say how new to care they are. Leaving out the days and what happened in them alike takes no side.
 */
export const YEARS_UNKNOWN = 1;

/** Children without a birthday count in no rate; their phase is told as if they were of this class. */
const CLASS_WITHOUT_AGE = 3;

export function piecesOf(
  times: readonly CareTime[],
  windows: readonly Window[],
  stockDay: number,
  strata: Strata,
): Pieces {
  const cells = strata.groups * CLASSES.length;
  const most =
    times.reduce((sum, { legFrom }) => sum + legFrom.length, 0) + times.length * (7 + 2 * windows.length);
  const pieces: Pieces = {
    count: 0,
    cells,
    cell: new Int32Array(most),
    years: new Float64Array(most),
    starts: new Uint8Array(most),
    atRisk: new Uint8Array(most),
    event: new Int16Array(most),
    yearsBefore: new Float64Array(most),
    events: new Float64Array(strataCount(strata) * cells),
    eventChildren: new Int32Array(strataCount(strata) * cells),
    children: new Int32Array(cells),
    people: 0,
    atStock: new Int32Array(times.length).fill(-1),
  };
  // One more than cells: the last is for anywhere at all.
  const lastChild = new Int32Array(cells + 1).fill(-1);
  const lastOfEvent = new Int32Array(pieces.events.length).fill(-1);
  const edges = [...new Set([...windows.flatMap(({ after, upTo }) => [after, upTo]), stockDay])].sort(
    (a, b) => a - b,
  );
  const reasonAt = new Map(strata.reasons.map((reason, i) => [reason, i]));
  times.forEach((time, i) =>
    cut(pieces, time, i, { windows, edges, stockDay, reasonAt, lastChild, lastOfEvent }),
  );
  return pieces;
}

interface Cutting {
  windows: readonly Window[];
  /** Days that every piece ends on. */
  edges: readonly number[];
  stockDay: number;
  reasonAt: ReadonlyMap<string, number>;
  lastChild: Int32Array;
  lastOfEvent: Int32Array;
}

function cut(pieces: Pieces, time: CareTime, index: number, cutting: Cutting): void {
  const { windows, edges, stockDay, reasonAt, lastChild, lastOfEvent } = cutting;
  const { birthday, legFrom, legGroup } = time;
  const stop = Math.min(time.to, edges.at(-1)!);
  if (time.to <= windows[0]!.after && time.to <= stockDay) return;
  if (time.from > stop) return;
  const riskFrom = time.startKnown ? time.from : time.from + YEARS_UNKNOWN * DAYS_PER_YEAR;
  const until = riskFrom > time.from ? Math.ceil(riskFrom) : time.from;
  let day = time.from;
  let leg = 0;
  let edge = 0;
  let window = 0;
  let ageClass = birthday === null ? CLASS_WITHOUT_AGE : bandAt(CLASS_FROM, ageOn(birthday, day));
  let birthdayNext = nextBirthday(birthday, ageClass);
  for (let first = true; first || day < stop; first = false) {
    while (edge < edges.length && edges[edge]! <= day) edge++;
    let next = stop;
    const legNext = leg + 1 < legFrom.length ? legFrom[leg + 1]! : Infinity;
    if (legNext < next) next = legNext;
    if (birthdayNext < next) next = birthdayNext;
    if (edge < edges.length && edges[edge]! < next) next = edges[edge]!;
    if (until > day && until < next) next = until;
    if (next < day) next = day;
    while (window < windows.length - 1 && windows[window]!.upTo < next) window++;
    const { after, upTo } = windows[window]!;
    const atRisk = birthday !== null && day >= until && day >= after && next > after && next <= upTo;
    const at = pieces.count++;
    const cell = legGroup[leg]! * CLASSES.length + ageClass;
    pieces.cell[at] = cell;
    pieces.years[at] = (next - day) / DAYS_PER_YEAR;
    pieces.starts[at] = first ? 1 : 0;
    pieces.atRisk[at] = atRisk ? 1 : 0;
    pieces.yearsBefore[at] = time.startKnown ? (day - time.from) / DAYS_PER_YEAR : NaN;
    pieces.event[at] = -1;
    if (next === stockDay && time.to > stockDay) pieces.atStock[index] = at;
    const moves = next === legNext && next < time.to;
    const leaves = next === time.to && time.end === 'left';
    if (atRisk) {
      if (lastChild[pieces.cells] !== time.child) {
        lastChild[pieces.cells] = time.child;
        pieces.people++;
      }
      if (lastChild[cell] !== time.child) {
        lastChild[cell] = time.child;
        pieces.children[cell]!++;
      }
      if (moves || leaves) {
        const stratum = leaves ? reasonAt.get(time.reason)! : reasonAt.size + legGroup[leg + 1]!;
        pieces.event[at] = stratum;
        const kind = stratum * pieces.cells + cell;
        pieces.events[kind]!++;
        if (lastOfEvent[kind] !== time.child) {
          lastOfEvent[kind] = time.child;
          pieces.eventChildren[kind]!++;
        }
      }
    }
    if (next === legNext) leg++;
    if (next === birthdayNext) {
      ageClass++;
      birthdayNext = nextBirthday(birthday, ageClass);
    }
    day = next;
  }
}

/** The day a child grows out of a class; Infinity out of the oldest, as care ends first. */
const nextBirthday = (birthday: number | null, ageClass: number): number =>
  birthday === null || ageClass === CLASSES.length - 1
    ? Infinity
    : birthdayAt(birthday, CLASS_FROM[ageClass + 1]!);

/** The pieces of every so many-th time in care, with their events; how many children they are of is not counted. */
export function everyNth(pieces: Pieces, nth: number): Pieces {
  if (nth === 1) return pieces;
  const taken: number[] = [];
  let time = -1;
  for (let i = 0; i < pieces.count; i++) {
    time += pieces.starts[i]!;
    if (time % nth === 0) taken.push(i);
  }
  const events = new Float64Array(pieces.events.length);
  for (const i of taken)
    if (pieces.event[i]! >= 0) events[pieces.event[i]! * pieces.cells + pieces.cell[i]!]!++;
  return {
    ...pieces,
    count: taken.length,
    cell: Int32Array.from(taken, (i) => pieces.cell[i]!),
    years: Float64Array.from(taken, (i) => pieces.years[i]!),
    starts: Uint8Array.from(taken, (i) => pieces.starts[i]!),
    atRisk: Uint8Array.from(taken, (i) => pieces.atRisk[i]!),
    event: Int16Array.from(taken, (i) => pieces.event[i]!),
    yearsBefore: Float64Array.from(taken, (i) => pieces.yearsBefore[i]!),
    events,
  };
}
