import { dayOfYearMonthDay } from '../time/calendar.ts';

const MS_PER_DAY = 86_400_000;

/**
 * The day a child reaches an age in years. One born on 29 February reaches it on 1 March where there is no 29th, as
 * English law has it.
 *
 * @param birthday day number
 */
export function birthdayAt(birthday: number, years: number): number {
  const date = new Date(birthday * MS_PER_DAY);
  return dayOfYearMonthDay(date.getUTCFullYear() + years, date.getUTCMonth() + 1, date.getUTCDate());
}

/** Completed years on a day; negative before birth. */
export function ageOn(birthday: number, day: number): number {
  const years =
    new Date(day * MS_PER_DAY).getUTCFullYear() - new Date(birthday * MS_PER_DAY).getUTCFullYear();
  return birthdayAt(birthday, years) > day ? years - 1 : years;
}
