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

/** The last place of a list of ages that begins at or below an age. */
export function bandAt(froms: readonly number[], age: number): number {
  let at = froms.length - 1;
  while (at > 0 && froms[at]! > age) at--;
  return at;
}

export const BAND_FROM = RETURN_BANDS.map(({ fromYears }) => fromYears);
