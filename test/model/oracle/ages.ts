import type { AgeBand } from '../../../model/schema/baseline.ts';
import { DAYS_PER_YEAR } from './calendar.ts';

export const completedYears = (ageWeeks: number): number => Math.floor((ageWeeks * 7) / DAYS_PER_YEAR);

/** Every age in weeks at which a child is not yet 18. */
export const childAges: readonly number[] = Array.from({ length: 1000 }, (_, age) => age).filter(
  (age) => completedYears(age) < 18,
);

export const isOfAge = (band: AgeBand, ageWeeks: number): boolean =>
  completedYears(ageWeeks) >= band.fromYears && completedYears(ageWeeks) < band.toYears;

/** Remembered only because working them out for every cell of every week takes minutes. */
const agesByBand = new WeakMap<AgeBand, number[]>();

export function agesOf(band: AgeBand): number[] {
  const ages = agesByBand.get(band) ?? childAges.filter((age) => isOfAge(band, age));
  agesByBand.set(band, ages);
  return ages;
}
