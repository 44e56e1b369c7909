import type { AgeBand } from '../schema/baseline.ts';

/** Age bands of the department's counts; its "16 and over" is 16 and 17, as nobody is looked after at 18. */
export const AGE_BANDS = [
  { id: '0', label: 'Under 1', fromYears: 0, toYears: 1 },
  { id: '1-4', label: '1 to 4', fromYears: 1, toYears: 5 },
  { id: '5-9', label: '5 to 9', fromYears: 5, toYears: 10 },
  { id: '10-15', label: '10 to 15', fromYears: 10, toYears: 16 },
  { id: '16-17', label: '16 and 17', fromYears: 16, toYears: 18 },
] as const satisfies AgeBand[];

export type BandId = (typeof AGE_BANDS)[number]['id'];
export const BAND_IDS = AGE_BANDS.map((band) => band.id);

/** A number for every age band. */
export type ByBand = Record<BandId, number>;

export const byBand = (valueOf: (band: BandId) => number): ByBand =>
  Object.fromEntries(BAND_IDS.map((band) => [band, valueOf(band)])) as ByBand;
