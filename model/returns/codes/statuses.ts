import type { Code } from './code.ts';

/** A code of `LS`. */
export interface LegalStatusCode extends Code {
  /** A series of short breaks: left out of every count of the department. */
  shortBreak?: true;
  /** The last day (yyyy-mm-dd) that it could begin. */
  lastStart?: string;
}

/** Codes of `LS`, legal status. Source: ssda903, section 3. */
export const LEGAL_STATUSES: readonly LegalStatusCode[] = [
  { code: 'C1', label: 'Interim care order' },
  { code: 'C2', label: 'Full care order' },
  { code: 'D1', label: 'Freeing order', lastStart: '2005-12-31' },
  { code: 'E1', label: 'Placement order' },
  { code: 'V2', label: 'Section 20, single period' },
  { code: 'V3', label: 'Section 20, short breaks recorded singly', shortBreak: true },
  { code: 'V4', label: 'Section 20, short breaks recorded as an agreement', shortBreak: true },
  { code: 'J1', label: 'Remanded to council accommodation or youth detention' },
  { code: 'J2', label: 'In council accommodation under PACE' },
  { code: 'J3', label: 'Youth rehabilitation order with residence or intensive fostering' },
  { code: 'L1', label: 'Police protection' },
  { code: 'L2', label: 'Emergency protection order' },
  { code: 'L3', label: 'Child assessment order' },
];

/** Codes of `LS` for short breaks: V3 and V4. */
export const SHORT_BREAKS: ReadonlySet<string> = new Set(
  LEGAL_STATUSES.filter((it) => it.shortBreak).map((it) => it.code),
);

/** Codes of `CIN`, category of need. */
export const NEEDS: readonly Code[] = [
  { code: 'N1', label: 'Abuse or neglect' },
  { code: 'N2', label: 'Child’s disability' },
  { code: 'N3', label: 'Parental illness or disability' },
  { code: 'N4', label: 'Family in acute stress' },
  { code: 'N5', label: 'Family dysfunction' },
  { code: 'N6', label: 'Socially unacceptable behaviour' },
  { code: 'N7', label: 'Low income' },
  { code: 'N8', label: 'Absent parenting' },
];
