/** Which placement group a stay belongs to, by PLACE and PLACE_PROVIDER. Editable: a council's own list may differ. */
export interface PlacementGroup {
  id: string;
  label: string;
  /** Codes it takes; a place with several providers may stand in several groups. */
  places: readonly string[];
  /** Left out: whoever provides it. */
  providers?: readonly string[];
}

const FOSTER = ['U4', 'U5', 'U6'];
const NOT_OWN = ['PR2', 'PR3', 'PR4', 'PR5'];

/** The groups that are used unless a council gives its own, by section 3 of the guide to the return. */
export const DEFAULT_GROUPS: readonly PlacementGroup[] = [
  { id: 'own-foster', label: 'Own foster care', places: FOSTER, providers: ['PR1', 'PR0', ''] },
  { id: 'agency-foster', label: 'Agency foster care', places: FOSTER, providers: NOT_OWN },
  { id: 'kinship-foster', label: 'Kinship foster care', places: ['U1', 'U2', 'U3'] },
  { id: 'residential', label: 'Residential care', places: ['K2', 'R1', 'S1'] },
  { id: 'secure', label: 'Secure children’s home', places: ['K1'] },
  { id: 'supported', label: 'Supported accommodation', places: ['K3', 'H5', 'P2'] },
  { id: 'with-parents', label: 'With parents', places: ['P1'] },
  { id: 'adoption', label: 'Placed for adoption', places: ['A3', 'A4', 'A5', 'A6'] },
  {
    id: 'other',
    label: 'Other placements',
    places: ['P3', 'R2', 'R3', 'R5', 'Z1', 'Z11', 'Z12', 'Z13', 'Z14'],
  },
];

/** Where a place that no group takes is counted, so that nobody is lost; the report says how many. */
export const OTHER_GROUP = 'other';

/** A function from place and provider to the id of a group. The first group that takes both wins. */
export function grouping(groups: readonly PlacementGroup[]): (place: string, provider: string) => string {
  const known = new Map<string, string>();
  return (place, provider) => {
    const key = `${place} ${provider}`;
    let id = known.get(key);
    if (id === undefined) {
      const found = groups.find(
        (it) => it.places.includes(place) && (it.providers?.includes(provider) ?? true),
      );
      id = found?.id ?? OTHER_GROUP;
      known.set(key, id);
    }
    return id;
  };
}
