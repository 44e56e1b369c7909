/**
 * `SEX` as it is read: 1 and 2 up to the 2023-24 return, letters from 2024-25. Either is read in any year, since exports
 * of old returns are made with new systems and the other way.
 */
export const SEXES: Readonly<Record<string, string>> = {
  ...{ '1': 'M', M: 'M', MALE: 'M' },
  ...{ '2': 'F', F: 'F', FEMALE: 'F' },
  ...{ U: 'U', UNKNOWN: 'U' },
};

/** What a cell of `UASC_STATUS` says. The public lists do not settle its codes, so those of yes and no are read. */
export const UNACCOMPANIED_WORDS: Readonly<Record<string, boolean>> = {
  ...{ '1': true, Y: true, YES: true, TRUE: true },
  ...{ '0': false, N: false, NO: false, FALSE: false },
};
