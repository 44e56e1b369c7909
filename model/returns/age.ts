/**
 * The day a child reaches an age in years. One born on 29 February reaches it on 1 March where there is no 29th, as
 * English law has it.
 *
 * @param birthday day number
 */
export function birthdayAt(birthday: number, years: number): number {
  const { year, month, day } = dateOf(birthday);
  return dayNumber(year + years, month, day);
}

/** Completed years on a day; negative before birth. */
export function ageOn(birthday: number, day: number): number {
  const born = dateOf(birthday);
  const years = dateOf(day).year - born.year;
  return dayNumber(born.year + years, born.month, born.day) > day ? years - 1 : years;
}

/*
 * A date and a day number in whole-number arithmetic, as stocks by age ask for them a million times. Years run from
 * 1 March here and `month` counts from March, 0 to 11, so that a leap day is the last of its year. Source: H. Hinnant,
 * "chrono-Compatible Low-Level Date Algorithms", for days since 1 January 1970 and years from 0.
 */
const DAYS_BEFORE_1970 = 719_468;

function dateOf(dayNumber: number): { year: number; month: number; day: number } {
  const days = dayNumber + DAYS_BEFORE_1970;
  const era = Math.floor(days / 146_097);
  const dayOfEra = days - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const month = Math.floor((5 * dayOfYear + 2) / 153);
  return { year: yearOfEra + era * 400, month, day: dayOfYear - Math.floor((153 * month + 2) / 5) };
}

function dayNumber(year: number, month: number, day: number): number {
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * month + 2) / 5) + day;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - DAYS_BEFORE_1970;
}
