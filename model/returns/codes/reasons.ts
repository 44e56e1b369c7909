import type { Code } from './code.ts';

/** What became of a child who left care; `none`: the child is in care still. */
export type OutcomeGroup =
  'none' | 'adoption' | 'permanence' | 'home' | 'independence' | 'adult-care' | 'turned-18' | 'other';

/** A code of `REC`. */
export interface CeasedCode extends Code {
  outcome: OutcomeGroup;
}

/**
 * Every code of `REC`, why an episode ceased. Source: ssda903, sections 3 and 7: special guardianship has E45 to E48
 * from the 2018-19 return, E43 and E44 before. A child who leaves at 18 comes as E5, E6, E7, E17 or E8: for that the
 * birthday counts, not the group here.
 */
export const WHY_CEASED: readonly CeasedCode[] = [
  { code: 'X1', label: 'Ended, and the next episode began at once', outcome: 'none' },
  { code: 'E11', label: 'Adopted, application unopposed', outcome: 'adoption' },
  { code: 'E12', label: 'Adopted, consent dispensed with', outcome: 'adoption' },
  { code: 'E41', label: 'Child arrangements order', outcome: 'permanence' },
  { code: 'E43', label: 'Special guardianship, former foster carer', to: 2018, outcome: 'permanence' },
  { code: 'E44', label: 'Special guardianship, other carer', to: 2018, outcome: 'permanence' },
  {
    code: 'E45',
    label: 'Special guardianship, former foster carer, kin',
    from: 2019,
    outcome: 'permanence',
  },
  {
    code: 'E46',
    label: 'Special guardianship, former foster carer, not kin',
    from: 2019,
    outcome: 'permanence',
  },
  { code: 'E47', label: 'Special guardianship, other carer, kin', from: 2019, outcome: 'permanence' },
  { code: 'E48', label: 'Special guardianship, other carer, not kin', from: 2019, outcome: 'permanence' },
  { code: 'E4A', label: 'Home to someone with parental responsibility, planned', outcome: 'home' },
  { code: 'E4B', label: 'Home to someone with parental responsibility, not planned', outcome: 'home' },
  { code: 'E13', label: 'To parents or relatives without parental responsibility', outcome: 'home' },
  { code: 'E5', label: 'Independent living with formal support', outcome: 'independence' },
  { code: 'E6', label: 'Independent living without formal support', outcome: 'independence' },
  { code: 'E7', label: 'Residential care funded by adult social care', outcome: 'adult-care' },
  { code: 'E17', label: 'Turned 18 and stayed with current carers', outcome: 'turned-18' },
  { code: 'E9', label: 'Sentenced to custody', outcome: 'other' },
  { code: 'E14', label: 'Remand ended', outcome: 'other' },
  { code: 'E15', label: 'Age assessment found 18 or over', outcome: 'other' },
  { code: 'E3', label: 'Taken over by another council', outcome: 'other' },
  { code: 'E16', label: 'Moved abroad', outcome: 'other' },
  { code: 'E2', label: 'Died', outcome: 'other' },
  { code: 'E8', label: 'Any other reason', outcome: 'other' },
];

/** Codes of `RNE`, why an episode started. */
export const WHY_STARTED: readonly Code[] = [
  { code: 'S', label: 'Started to be looked after' },
  { code: 'L', label: 'Legal status only changed' },
  { code: 'P', label: 'Placement and carer changed' },
  { code: 'T', label: 'Placement changed, not the carer' },
  { code: 'B', label: 'Legal status, placement and carer changed' },
  { code: 'U', label: 'Legal status and placement changed, not the carer' },
];

/** Codes of `REASON_PLACE_CHANGE`. */
export const WHY_MOVED: readonly Code[] = [
  { code: 'CARPL', label: 'Care plan' },
  { code: 'CLOSE', label: 'Carer resigned or provision closed' },
  { code: 'ALLEG', label: 'Allegation' },
  { code: 'STAND', label: 'Standards of care' },
  { code: 'APPRR', label: 'Approval removed' },
  { code: 'CREQB', label: 'Carer asked, because of behaviour' },
  { code: 'CREQO', label: 'Carer asked, other reason' },
  { code: 'CHILD', label: 'Child asked' },
  { code: 'LAREQ', label: 'Council asked' },
  { code: 'PLACE', label: 'Status of placement only' },
  { code: 'CUSTOD', label: 'Custody' },
  { code: 'OTHER', label: 'Other' },
];
