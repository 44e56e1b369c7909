/** The year that ended on 31 March 2021: few entries, few exits. */
const PANDEMIC_YEAR = 2021;

/** A sentence where flows are those of the pandemic year, or nothing. */
export const pandemicNote = (year: number): string | undefined =>
  year === PANDEMIC_YEAR
    ? 'Entries and exits are those of the year of the pandemic, when few children came into care and few left: they may be no guide to the years after.'
    : undefined;

/** A sentence on how the figures of a year were revised after they first came out. */
export const revisionNote = (year: number): string =>
  `Figures are as revised up to the release they were read from, not as first published for ${year}; revisions of the latest year are nil for half of all councils and at most 1.5% for nine in ten.`;
