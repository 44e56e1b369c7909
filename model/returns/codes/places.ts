import type { Code } from './code.ts';

/** A code of `PLACE`. */
export interface PlaceCode extends Code {
  /** The child returns to the placement that it interrupts: no move. */
  temporary?: true;
  /** `PLACE_PROVIDER` that it may have; none at all: it has to be blank. */
  providers: readonly string[];
  /** The last day (yyyy-mm-dd) that a child may have been there, where that is no 31 March. */
  lastDay?: string;
}

const NOBODY: readonly string[] = [];
const PARENT: readonly string[] = ['PR0'];
const ANY_BODY: readonly string[] = ['PR1', 'PR2', 'PR3', 'PR4', 'PR5'];
/** Without other public bodies (PR3), which run neither children's homes nor foster care nor adoption. */
const CARE_BODIES: readonly string[] = ['PR1', 'PR2', 'PR4', 'PR5'];

/**
 * Every code of `PLACE`, from the returns of about 2010 to 2027.
 *
 * Source: ssda903, sections 3 and 7. H5 and P2 left the list with the 2025-26 return (one public schema drops them a
 * year earlier), Z1 became Z11 to Z14 with the same return, K3 came with the 2024-25 return.
 */
export const PLACES: readonly PlaceCode[] = [
  { code: 'U1', label: 'Foster care, relative or friend, long term', providers: CARE_BODIES },
  { code: 'U2', label: 'Foster care, relative or friend, also approved adopter', providers: CARE_BODIES },
  { code: 'U3', label: 'Foster care, relative or friend, neither of those', providers: CARE_BODIES },
  { code: 'U4', label: 'Foster care, other carer, long term', providers: CARE_BODIES },
  { code: 'U5', label: 'Foster care, other carer, also approved adopter', providers: CARE_BODIES },
  { code: 'U6', label: 'Foster care, other carer, neither of those', providers: CARE_BODIES },
  { code: 'K1', label: 'Secure children’s home', providers: CARE_BODIES },
  { code: 'K2', label: 'Children’s home', providers: CARE_BODIES },
  { code: 'K3', label: 'Supported accommodation registered with Ofsted', from: 2025, providers: ANY_BODY },
  { code: 'H5', label: 'Semi-independent living', to: 2025, providers: ANY_BODY },
  { code: 'P2', label: 'Independent living', to: 2025, lastDay: '2023-10-28', providers: ANY_BODY },
  { code: 'P1', label: 'With own parent or other person with parental responsibility', providers: PARENT },
  { code: 'P3', label: 'Residential employment', providers: ANY_BODY },
  { code: 'R1', label: 'Residential care home', providers: ANY_BODY },
  { code: 'R2', label: 'NHS or other medical or nursing establishment', providers: ANY_BODY },
  { code: 'R3', label: 'Family centre or mother and baby unit', providers: ANY_BODY },
  { code: 'R5', label: 'Young offender institution or prison', providers: ANY_BODY },
  { code: 'S1', label: 'Residential school, not also a children’s home', providers: ANY_BODY },
  { code: 'A3', label: 'Placed for adoption with consent, current foster carer', providers: CARE_BODIES },
  { code: 'A4', label: 'Placed for adoption with consent, not current foster carer', providers: CARE_BODIES },
  { code: 'A5', label: 'Placed for adoption by order, current foster carer', providers: CARE_BODIES },
  { code: 'A6', label: 'Placed for adoption by order, not current foster carer', providers: CARE_BODIES },
  { code: 'T0', label: 'Temporary, any kind', temporary: true, providers: NOBODY },
  { code: 'T1', label: 'Temporary: in hospital', temporary: true, providers: NOBODY },
  { code: 'T2', label: 'Temporary: child on holiday', temporary: true, providers: NOBODY },
  { code: 'T3', label: 'Temporary: foster carer on holiday', temporary: true, providers: NOBODY },
  { code: 'T4', label: 'Temporary: other, seven days or less', temporary: true, providers: NOBODY },
  { code: 'Z1', label: 'Other placement, listed to the department', to: 2025, providers: NOBODY },
  { code: 'Z11', label: 'Other placement, first kind', from: 2026, providers: NOBODY },
  { code: 'Z12', label: 'Other placement, second kind', from: 2026, providers: NOBODY },
  { code: 'Z13', label: 'Other placement, third kind', from: 2026, providers: NOBODY },
  { code: 'Z14', label: 'Other placement, fourth kind', from: 2026, providers: NOBODY },
];

/** Codes of `PLACE` that interrupt another placement: T0 to T4. */
export const TEMPORARY_PLACES: ReadonlySet<string> = new Set(
  PLACES.filter((it) => it.temporary).map((it) => it.code),
);

/** Codes of `PLACE_PROVIDER`. */
export const PROVIDERS: readonly Code[] = [
  { code: 'PR0', label: 'Parent or other person with parental responsibility' },
  { code: 'PR1', label: 'The council itself' },
  { code: 'PR2', label: 'Another council' },
  { code: 'PR3', label: 'Another public body' },
  { code: 'PR4', label: 'Private' },
  { code: 'PR5', label: 'Voluntary' },
];
