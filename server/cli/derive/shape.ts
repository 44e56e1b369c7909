import type { BandId } from '../../../model/estimate/ageBands.ts';

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
