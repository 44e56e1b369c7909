import type { ChildHistory, Histories, PeriodOfCare } from '../../returns/history.ts';
import { ADULT_YEARS, TURNED_18 } from '../../schema/baseline.ts';
import { birthdayAt } from '../../returns/age.ts';
import { OTHER_OUTCOME } from './outcomes.ts';

/** A time in care as rates see it: by placement group, ended by the 18th birthday at the latest. */
export interface CareTime {
  /** Place of the child in the histories. */
  child: number;
  birthday: number | null;
  unaccompanied: boolean;
  from: number;
  /** False where care may have begun before `from`. */
  startKnown: boolean;
  /** The day care ended, counted out; Infinity while it goes on. */
  to: number;
  /** `left`: before 18, for `reason`. */
  end: 'open' | 'left' | 'turned-18' | 'unsaid';
  /** Outcome group of who left before 18; '' for others. */
  reason: string;
  /** First days in each group in turn, and the groups; no group follows itself. */
  legFrom: number[];
  legGroup: number[];
}

export interface CareTimes {
  times: CareTime[];
  /** How many were not taken as they stand, for the notes. */
  counted: { withoutBirthday: number; begunAfter18: number; openPast18: number; codedAs18: number };
}

/** Who leaves within so many days of the 18th birthday has turned 18, whatever the code: an end dated a little early. */
export const DAYS_BEFORE_18 = 7;

/**
 * The times in care of all histories. Whether somebody turned 18 is told by the birthday and not by the code; who is
 * open past it left on it.
 *
 * @param groupOf place of the group of a stay in the list of groups
 */
export function careTimesOf(
  histories: Histories,
  groupOf: (place: string, provider: string) => number,
  outcomeOf: (whyCeased: string) => string,
): CareTimes {
  const counted = { withoutBirthday: 0, begunAfter18: 0, openPast18: 0, codedAs18: 0 };
  const times: CareTime[] = [];
  const beforeGaps = new Set(histories.gaps.flatMap(({ from }) => [from - 1, from]));
  histories.children.forEach((child, at) => {
    const adult = child.birthday === null ? Infinity : birthdayAt(child.birthday, ADULT_YEARS);
    if (child.birthday === null && child.periods.length > 0) counted.withoutBirthday++;
    for (const period of child.periods) {
      if (period.from >= adult) {
        counted.begunAfter18++;
        continue;
      }
      const time = timeOf(child, at, period, groupOf);
      endOf(time, period, adult);
      if (time.end === 'left') {
        time.reason = outcomeOf(period.whyCeased);
        if (time.reason === TURNED_18) {
          counted.codedAs18++;
          time.reason = OTHER_OUTCOME;
        }
      }
      // An end that nobody reported, where the next return is missing, is the end of what is known.
      if (time.end === 'left' && period.whyCeased === '' && beforeGaps.has(time.to)) time.end = 'unsaid';
      if (period.to === null && adult <= histories.observedTo) {
        counted.openPast18++;
        time.to = adult;
        time.end = 'turned-18';
      }
      times.push(time);
    }
  });
  return { times, counted };
}

function endOf(time: CareTime, period: PeriodOfCare, adult: number): void {
  if (period.to === null) return;
  time.to = Math.min(period.to, adult);
  time.end = period.to >= adult - DAYS_BEFORE_18 ? 'turned-18' : 'left';
}

function timeOf(
  child: ChildHistory,
  at: number,
  period: PeriodOfCare,
  groupOf: (place: string, provider: string) => number,
): CareTime {
  const legFrom: number[] = [];
  const legGroup: number[] = [];
  const { stays } = period;
  for (let i = 0; i < stays.length; i++) {
    const stay = stays[i]!;
    // A stay of no length has no days at risk; it stands where it is all there is.
    if (stay.to === stay.from && stays.length > 1 && (i < stays.length - 1 || legFrom.length > 0)) continue;
    const group = groupOf(stay.place, stay.provider);
    if (legGroup.at(-1) === group) continue;
    legFrom.push(stay.from);
    legGroup.push(group);
  }
  // Care of which no stay is known is still care.
  if (legFrom.length === 0) legGroup.push(groupOf('', ''));
  legFrom[0] = period.from;
  return {
    child: at,
    birthday: child.birthday,
    unaccompanied: child.unaccompanied,
    from: period.from,
    startKnown: period.startSeen || stays[0]?.whyStarted === 'S',
    to: Infinity,
    end: 'open',
    reason: '',
    legFrom,
    legGroup,
  };
}

/** Whether a child is in care on a day. */
export const inCareOn = (time: CareTime, day: number): boolean => time.from <= day && time.to > day;

/** The group a child is in on a day of its care. */
export function groupOn({ legFrom, legGroup }: CareTime, day: number): number {
  let at = legFrom.length - 1;
  while (at > 0 && legFrom[at]! > day) at--;
  return legGroup[at]!;
}
