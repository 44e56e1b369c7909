import type { Histories } from '../../returns/history.ts';
import { dayOfYearMonthDay, isoDateOf, yearMonthOf } from '../../time/calendar.ts';
import { dateWords } from '../../words/dates.ts';
import { ENGLAND_2025 } from './england.ts';
import type { Period, ReturnsInput, Settled } from './input.ts';
import { defaultOutcomeOf } from './outcomes.ts';
import { daysOf, windowsOf } from './windows.ts';

export const DEFAULT_YEARS = 3;
/** Rates of a shorter time would be those of a season. */
const LEAST_DAYS = 365;

/** The input with its defaults, or a sentence on why nothing can be made of it. */
export function settle(input: ReturnsInput): Settled | { reason: string } {
  const { histories } = input;
  const { observedFrom, observedTo } = histories;
  const span = `from ${words(observedFrom)} to ${words(observedTo)}`;
  if (histories.children.length === 0) {
    return {
      reason:
        'The returns hold no child who was looked after, other than for short breaks: there is nothing to estimate from.',
    };
  }
  const asOf = input.asOf ?? observedTo;
  if (asOf > observedTo || asOf < observedFrom) {
    return {
      reason: `The returns speak of the days ${span}: nobody can say who was in care on ${words(asOf)}.`,
    };
  }
  if (histories.gaps.some(({ from, to }) => asOf >= from && asOf < to)) {
    return {
      reason: `No return covers ${words(asOf)}: choose a day that one covers, or add the missing return.`,
    };
  }
  const period = input.period ?? lastYears(histories, asOf);
  if (period.from < observedFrom || period.to > observedTo || period.from > period.to) {
    return { reason: `The period to estimate from must lie within what the returns cover, ${span}.` };
  }
  if (daysOf(windowsOf(period, histories.gaps)) < LEAST_DAYS) {
    return {
      reason: 'The returns cover less than one year of the period chosen: rates need a whole year at least.',
    };
  }
  const share = input.agencyStartsWantedInOwnFoster ?? 0;
  if (!(share >= 0 && share <= 1)) {
    return { reason: 'The share of agency starts wanted in own foster care must be between 0 and 1.' };
  }
  if (!(input.authority.under18Population >= 1)) {
    return { reason: 'The number of children under 18 in the area must be given: it is in no return.' };
  }
  return {
    histories,
    authority: input.authority,
    groups: input.groups,
    period,
    asOf,
    outcomeOf: input.outcomeOf ?? defaultOutcomeOf,
    followTrend: input.followTrend ?? false,
    agencyStartsWantedInOwnFoster: share,
    england: input.england ?? ENGLAND_2025,
    weeklyCosts: input.weeklyCosts ?? {},
  };
}

/** The last three years up to a day, or as much of them as was observed. */
function lastYears({ observedFrom }: Histories, to: number): Period {
  const dayOfMonth = Number(isoDateOf(to + 1).slice(-2));
  const from = dayOfYearMonthDay(
    yearMonthOf(to + 1).year - DEFAULT_YEARS,
    yearMonthOf(to + 1).month,
    dayOfMonth,
  );
  return { from: Math.max(from, observedFrom), to };
}

const words = (day: number): string => dateWords(isoDateOf(day));
