/** Children whose histories are known day by day, from a seed. */
import { dayOfYearMonthDay, yearMonthOf } from '../../../../model/time/calendar.ts';
import { firstDayOf, lastDayOf } from '../../../../model/time/financialYear.ts';
import { Draws } from './draws.ts';
import { trueEpisodes, type TrueEpisode } from './trueEpisodes.ts';

export interface TruePeriod {
  from: number;
  /** May lie after the last return. */
  to: number;
  whyCeased: string;
  /** In order, without gap; a V3 or V4 period is one of short breaks and counts nowhere. */
  episodes: TrueEpisode[];
}

export interface TrueChild {
  child: string;
  birthday: number;
  sex: string;
  unaccompanied: boolean;
  periods: TruePeriod[];
  shortBreaks: TruePeriod[];
}

export interface TruthOptions {
  seed: number;
  children: number;
  /** The financial year of the first return, and how many returns there are. */
  firstYear: number;
  years: number;
}

export const DEFAULT_TRUTH = { children: 120, firstYear: 2019, years: 4 };

export const trueChildren = (options: TruthOptions): TrueChild[] =>
  Array.from({ length: options.children }, (_, i) => trueChild(options, i));

function trueChild({ seed, firstYear, years }: TruthOptions, number: number): TrueChild {
  const draws = new Draws(seed, number + 1);
  const first = firstDayOf(firstYear);
  const last = lastDayOf(firstYear + years - 1);
  const unaccompanied = draws.chance(0.1);
  const birthday = draws.between(first - 17 * 365, unaccompanied ? first - 14 * 365 : last - 30);
  const eighteenth = eighteenthOf(birthday);
  const shortBreaksOnly = draws.chance(0.08);
  const periods: TruePeriod[] = [];
  const shortBreaks: TruePeriod[] = [];
  let from = Math.max(birthday + (draws.chance(0.2) ? 0 : draws.days(900)), first - 1500);
  if (unaccompanied) from = Math.max(from, birthday + 15 * 365 + draws.between(0, 700));
  while (from <= last && from < eighteenth) {
    if (shortBreaksOnly) {
      const to = Math.min(from + draws.between(1, 9), eighteenth);
      shortBreaks.push(shortBreakOf(from, to, 'V3', 'E8', draws));
      from = to + draws.between(1, 120);
      continue;
    }
    // Some come into care out of an agreement on short breaks.
    const breakDays = draws.chance(0.03) ? draws.between(20, 200) : 0;
    const outOfBreaks = breakDays > 0 && from + breakDays < eighteenth;
    if (outOfBreaks) {
      shortBreaks.push(shortBreakOf(from, from + breakDays, 'V4', 'X1', draws));
      from += breakDays;
    }
    const stayDays = draws.chance(0.02) ? 0 : 1 + draws.days(draws.chance(0.4) ? 60 : 900);
    const to = Math.min(from + stayDays, eighteenth);
    const whyCeased =
      to === eighteenth ? draws.pick(['E5', 'E17', 'E8']) : draws.pick(['E4A', 'E45', 'E12', 'E3', 'E13']);
    const opening = outOfBreaks ? 'B' : 'S';
    const episodes = trueEpisodes(from, to, opening, whyCeased, draws);
    periods.push({ from, to, whyCeased, episodes });
    // Back on the same day: not after an episode of no length, which no return could put in order.
    const backAtOnce = draws.chance(0.03) && episodes.at(-1)!.from < to;
    from = to + (backAtOnce ? 0 : 1 + draws.days(300));
    if (draws.chance(0.5)) break;
  }
  const sex = draws.pick(['M', 'F']);
  return { child: String(100_000 + number), birthday, sex, unaccompanied, periods, shortBreaks };
}

function shortBreakOf(
  from: number,
  to: number,
  legalStatus: string,
  whyCeased: string,
  draws: Draws,
): TruePeriod {
  const episodes = trueEpisodes(from, to, 'S', whyCeased, draws, legalStatus);
  return { from, to, whyCeased, episodes };
}

function eighteenthOf(birthday: number): number {
  const { year, month } = yearMonthOf(birthday);
  const day = birthday - dayOfYearMonthDay(year, month, 1) + 1;
  return dayOfYearMonthDay(year + 18, month, day);
}

/** Whether a child is in care on a day: the definition, once more, for the tests to hold the model against. */
export const inCareOn = ({ periods }: TrueChild, day: number): boolean =>
  periods.some((it) => it.from <= day && day < it.to);

/** Children in care on each day from `from` to `to`, both included. */
export const trueDailyCounts = (children: readonly TrueChild[], from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, i) => children.filter((it) => inCareOn(it, from + i)).length);
