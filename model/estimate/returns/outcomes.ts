import { TURNED_18 } from '../../schema/baseline.ts';

/** Where a time in care that ended before 18 leads, by the outcome groups of the return. */
export const OUTCOME_LABELS: Readonly<Record<string, string>> = {
  adoption: 'Adopted',
  permanence: 'Special guardianship or child arrangements order',
  home: 'Returned home or to relatives',
  independence: 'Independent living before 18',
  'adult-care': 'Adult social care before 18',
  other: 'Other reasons',
};

export const OTHER_OUTCOME = 'other';

const CODES: Readonly<Record<string, readonly string[]>> = {
  adoption: ['E11', 'E12'],
  permanence: ['E41', 'E43', 'E44', 'E45', 'E46', 'E47', 'E48'],
  home: ['E4A', 'E4B', 'E4', 'E13'],
  independence: ['E5', 'E6'],
  'adult-care': ['E7'],
  [TURNED_18]: ['E17'],
};

const OUTCOME_OF = new Map(Object.entries(CODES).flatMap(([id, codes]) => codes.map((code) => [code, id])));

/** The outcome group of a `REC` where no list of codes is given; "other" for what it does not know. */
export const defaultOutcomeOf = (whyCeased: string): string => OUTCOME_OF.get(whyCeased) ?? OTHER_OUTCOME;
