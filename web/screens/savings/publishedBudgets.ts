/**
 * Budgets that a paper states, by baseline, until the register holds them: then an entry with the id
 * `budget-<year>` (in pounds) takes the place of what stands here.
 */
export interface PublishedBudget {
  /** Whole service, in pounds, by financial year. */
  byYear: Readonly<Record<string, number>>;
  /** Other published figures for the same year, which the share is told with a range for. */
  others: readonly { year: string; gbp: number; words: string }[];
  /** Id of the paper in the register, and where in it. */
  document: string;
  place: string;
}

export const PUBLISHED_BUDGETS: Readonly<Record<string, PublishedBudget>> = {
  southampton: {
    byYear: { '2023-24': 58_440_000, '2024-25': 61_830_000, '2025-26': 62_580_000 },
    others: [{ year: '2023-24', gbp: 63_600_000, words: 'the base of the same paper’s 12.1% overspend' }],
    document: 'scrutiny-pack-2024-03',
    place: 'lines 2549 to 2551, and line 2563',
  },
};
