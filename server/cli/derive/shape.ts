import type { AgeBand } from '../../../model/schema/baseline.ts';

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

/** How the department's file names these bands. */
export const publishedBand = (band: BandId): string => (band === '16-17' ? '16-plus' : band);

/** Placement types in the order of the files, with the figure that says how many children live there. */
export const PLACEMENTS = [
  { id: 'own-foster', label: 'Council foster carers', count: 'placed-own-foster' },
  { id: 'kinship', label: 'Family and friends carers', count: 'extended-family-january-2024' },
  { id: 'ifa', label: 'Independent fostering agency', count: 'placed-ifa' },
  { id: 'residential', label: "Children's home or secure home", count: 'placed-2024-homes-and-secure' },
  { id: 'supported', label: 'Supported accommodation', count: 'placed-supported' },
  { id: 'crisis', label: 'Crisis and other arrangements', count: 'placed-crisis' },
  { id: 'parents', label: 'With parents under a care order', count: 'placed-2024-parents' },
  { id: 'adoption', label: 'Placed for adoption', count: 'placed-2024-adoption' },
] as const;

export type PlacementId = (typeof PLACEMENTS)[number]['id'];
export const PLACEMENT_IDS = PLACEMENTS.map((placement) => placement.id);

export const PHASES = ['new', 'settled'] as const;
