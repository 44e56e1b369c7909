import { byBand, type BandId, type ByBand } from '../../../model/estimate/ageBands.ts';
import { mean, sum } from '../../../model/estimate/arithmetic.ts';
import type { ByPlacementAndBand } from './openingStock.ts';
import type { Register } from './register.ts';
import { publishedBand } from './shape.ts';

/** The two years whose counts the rates rest on: years that end on 31 March 2023 and 2024. */
const YEARS = [2023, 2024] as const;

/** Children looked after by age band, averaged over the two years: each year the mean of its two ends. */
export function averageStockByBand(register: Register): ByBand {
  const on31March = (year: number, band: BandId) =>
    register.number(`looked-after-${year}-age-${publishedBand(band)}`);
  return byBand((band) => mean(YEARS.map((year) => (on31March(year - 1, band) + on31March(year, band)) / 2)));
}

/** Children who started to be looked after, a year, by age band: the mean of the two years. */
export const entriesByBand = (register: Register): ByBand =>
  byBand((band) => mean(YEARS.map((year) => register.number(`entries-${year}-age-${publishedBand(band)}`))));

/** Unaccompanied children among them, by the stated shares of their ages. */
export function unaccompaniedEntriesByBand(register: Register): ByBand {
  const children = mean(YEARS.map((year) => register.number(`entries-${year}-unaccompanied`)));
  const ages = register.weights('unaccompanied-ages');
  return byBand((band) => children * (ages[band] ?? 0));
}

/** Children who left before 18, a year, by age band at the end of care: the mean of the two years. */
export function exitsByBand(register: Register): ByBand {
  const left = (age: string) => mean(YEARS.map((year) => register.number(`exits-${year}-age-${age}`)));
  return byBand((band) => (band === '16-17' ? left('16') + left('17') : left(band)));
}

/** Children who left before 18, a year, by reason: the mean of the two years, the rest under `other`. */
export function exitsByReason(register: Register): Record<Reason, number> {
  const left = (reason: string) => mean(YEARS.map((year) => register.number(`exits-${year}-${reason}`)));
  const named = {
    'returned-home': left('returned-home-planned') + left('returned-home-unplanned'),
    'special-guardianship': left('special-guardianship') + left('child-arrangements'),
    adoption: left('adopted'),
  };
  return { ...named, other: sum(Object.values(exitsByBand(register))) - sum(Object.values(named)) };
}

export const REASONS = ['returned-home', 'special-guardianship', 'adoption', 'other'] as const;
export type Reason = (typeof REASONS)[number];

/** Child-years a year outside adoption placements, by band; children placed for adoption leave by adoption only. */
export function childYearsOutsideAdoption(register: Register, ages: ByPlacementAndBand): ByBand {
  const stock = averageStockByBand(register);
  const placed = averagePlacedForAdoption(register);
  const fitted = sum(Object.values(ages.adoption));
  return byBand((band) => stock[band] - (placed * ages.adoption[band]) / fitted);
}

/** Children placed for adoption, averaged over the two years. */
export const averagePlacedForAdoption = (register: Register): number =>
  mean(
    YEARS.map(
      (year) =>
        (register.number(`placed-${year - 1}-adoption`) + register.number(`placed-${year}-adoption`)) / 2,
    ),
  );
