import { closedAndWentOn, episodeFault, leftCare, lengthDays, type Copies, type Fault } from './fault.ts';

const isClosed = (line: { to: number | null }): boolean => line.to !== null;
const isAway = ({ latest, next, before }: Copies): boolean =>
  [latest, next, before].some((it) => it?.place.startsWith('T'));
/** Another row of the child begins on the same day. */
const sharesADay = ({ latest, next, before }: Copies): boolean =>
  before?.from === latest.from || next?.from === latest.from;

/** Faults in the dates and reasons of single rows. */
export const ROW_FAULTS: readonly Fault[] = [
  episodeFault(
    'rows doubled exactly',
    ['doubled-row'],
    true,
    () => true,
    (line) => [line, line],
  ),
  episodeFault(
    'the same episode twice, once without its end',
    ['recorded-twice'],
    true,
    (it) => closedAndWentOn(it) && lengthDays(it) > 0 && !sharesADay(it),
    (line) => (isClosed(line) ? [line, { ...line, to: null, whyCeased: '' }] : [line]),
  ),
  episodeFault(
    'overlapping episodes',
    ['cut-at-next', 'ends-after-return', 'temporary-inside', 'closed-at-next'],
    true,
    (it) => closedAndWentOn(it) && !isAway(it),
    (line, _, __, draws) => (isClosed(line) ? [{ ...line, to: line.to! + draws.between(1, 30) }] : [line]),
  ),
  episodeFault(
    'stale open episode, the next one beside it',
    ['closed-at-next'],
    true,
    (it) => closedAndWentOn(it) && !isAway(it) && !sharesADay(it),
    (line) => [{ ...line, to: null, whyCeased: '' }],
  ),
  episodeFault(
    'left, and no return says so',
    ['ended-unseen'],
    false,
    (it, last) => leftCare(it) && it.lastSet < last,
    (line) => [{ ...line, to: null, whyCeased: '' }],
  ),
  episodeFault(
    'DEC before DECOM, care goes on',
    ['ends-before-start'],
    true,
    (it) => closedAndWentOn(it) && !isAway(it) && !sharesADay(it),
    (line, _, __, draws) => (isClosed(line) ? [{ ...line, to: line.from! - draws.between(1, 400) }] : [line]),
  ),
  episodeFault(
    'DEC before DECOM, care ended',
    ['ends-before-start'],
    false,
    leftCare,
    (line, _, __, draws) => (isClosed(line) ? [{ ...line, to: line.from! - draws.between(1, 400) }] : [line]),
  ),
  episodeFault(
    'REC without DEC, care goes on',
    ['reason-without-end'],
    true,
    (it) => closedAndWentOn(it) && !isAway(it) && !sharesADay(it),
    (line) => [{ ...line, to: null }],
  ),
  episodeFault('REC without DEC, care ended', ['reason-without-end'], false, leftCare, (line) => [
    { ...line, to: null },
  ]),
  episodeFault(
    'DEC without REC',
    ['end-without-reason'],
    true,
    (it) => isClosed(it.latest),
    (line) => [{ ...line, whyCeased: '' }],
  ),
  episodeFault(
    'DEC after the return’s end',
    ['ends-after-return'],
    true,
    (it) => !isClosed(it.latest),
    (line, _, __, draws) =>
      isClosed(line) ? [line] : [{ ...line, to: line.from! + 4500 + draws.between(0, 90), whyCeased: 'E4A' }],
  ),
  episodeFault(
    'DECOM after the return’s end',
    ['starts-after-return'],
    false,
    (it, last) => it.firstSet === last && !isClosed(it.latest),
    (line) => [{ ...line, from: line.from! + 366 }],
  ),
  episodeFault(
    'no DECOM',
    ['no-start-date'],
    false,
    () => true,
    (line) => [{ ...line, from: null }],
    3,
  ),
  episodeFault(
    'X1 and a gap of days',
    ['gap-joined'],
    true,
    (it) => closedAndWentOn(it) && lengthDays(it) > 6,
    (line, _, __, draws) => (isClosed(line) ? [{ ...line, to: line.to! - draws.between(1, 5) }] : [line]),
  ),
  episodeFault(
    'S inside a period',
    ['start-inside-period'],
    true,
    (it) => it.before !== undefined && !sharesADay(it),
    (line) => [{ ...line, whyStarted: 'S' }],
  ),
  episodeFault(
    'start date corrected between returns',
    ['start-date-corrected'],
    true,
    // Known first in a return in which it goes on, at least a month old then, and in the next one.
    ({ lines, before, firstSet, lastSet, latest }) =>
      lastSet > firstSet && !isClosed(lines[0]!) && before !== undefined && before.from! + 20 < latest.from!,
    (line, { firstSet }, set, draws) =>
      set === firstSet ? [{ ...line, from: line.from! - draws.between(1, 15) }] : [line],
  ),
  episodeFault(
    'placement corrected between returns',
    ['corrected-later'],
    true,
    (it) => it.lastSet > it.firstSet && !sharesADay(it),
    (line, { lastSet }, set) => (set < lastSet ? [{ ...line, place: 'R1', provider: 'PR2' }] : [line]),
  ),
];
