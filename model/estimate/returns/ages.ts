import { AGE_BANDS, BAND_IDS, type BandId } from '../ageBands.ts';
import { CARE_BANDS } from '../careShape.ts';

/** Ages of a baseline from returns: narrow towards 18, so that the right number of children turn 18 each year. */
export const RETURN_BANDS = CARE_BANDS.map(({ id, fromYears, toYears }) => ({
  id: id as string,
  label: toYears - fromYears === 1 ? (fromYears === 0 ? 'Under 1' : id) : `${fromYears} to ${toYears - 1}`,
  fromYears: fromYears as number,
  toYears: toYears as number,
}));

/** Rates are told by the department's five bands: narrower ones would be thin in any council. */
export const CLASSES: readonly BandId[] = BAND_IDS;
export const CLASS_FROM = AGE_BANDS.map(({ fromYears }) => fromYears as number);

/** By band of the baseline, the class its rates are told in. */
export const CLASS_OF_BAND = CARE_BANDS.map(({ published }) => CLASSES.indexOf(published));

/** Bands of the baseline that a class holds. */
export const bandsOfClass = (at: number): string[] =>
  RETURN_BANDS.filter((_, band) => CLASS_OF_BAND[band] === at).map(({ id }) => id);

const DAYS_OF_400_YEARS = 146_097;

/**
 * The day a child has lived so many whole years: the birthday, 1 March for a child of 29 February in a common year.
 * Calendar arithmetic on whole numbers, as it is wanted for every child. Source: Hinnant, "chrono-compatible
 * low-level date algorithms", days_from_civil and civil_from_days.
 */
export function birthdayAfter(born: number, years: number): number {
  const z = born + 719_468;
  const era = Math.floor(z / DAYS_OF_400_YEARS);
  const dayOfEra = z - era * DAYS_OF_400_YEARS;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  // Years begin on 1 March here, so that a 29 February is the last day of one; the day after is 1 March.
  const day = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const year = yearOfEra + era * 400 + years;
  const start = 365 * year + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400) - 719_468;
  return start + day;
}

/** Completed years of age on a day, and 0 for a child not yet born. */
export function ageOn(born: number, day: number): number {
  let years = Math.max(0, Math.floor((day - born) / 365.25) - 1);
  while (birthdayAfter(born, years + 1) <= day) years++;
  return years;
}

/** The last place of a list of ages that begins at or below an age. */
export function bandAt(froms: readonly number[], age: number): number {
  let at = froms.length - 1;
  while (at > 0 && froms[at]! > age) at--;
  return at;
}

export const BAND_FROM = RETURN_BANDS.map(({ fromYears }) => fromYears);
