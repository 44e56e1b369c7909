/**
 * Authorities that ended, and who has had their area since. What a successor publishes begins with it: a series
 * from before it would be of another area, and is not made up.
 */
const ENDED: Readonly<Record<string, { name: string; year: number; successors: readonly string[] }>> = {
  E06000028: { name: 'Bournemouth', year: 2019, successors: ['E06000058'] },
  E06000029: { name: 'Poole', year: 2019, successors: ['E06000058'] },
  E10000009: { name: 'Dorset', year: 2019, successors: ['E06000058', 'E06000059'] },
  E10000021: { name: 'Northamptonshire', year: 2021, successors: ['E06000061', 'E06000062'] },
  E10000006: { name: 'Cumbria', year: 2023, successors: ['E06000063', 'E06000064'] },
};

/** The last year (ending 31 March) of an authority that has ended, and the codes of its successors. */
export const endOf = (authority: string): { year: number; successors: readonly string[] } | undefined =>
  ENDED[authority];

/** The first year (ending 31 March) that an authority made of others reports by itself, and what it was made of. */
export function beginningOf(authority: string): { year: number; from: string[] } | undefined {
  const made = Object.values(ENDED).filter(({ successors }) => successors.includes(authority));
  const [first] = made;
  // An authority of 1 April 2019 first reports the year that ends on 31 March 2020.
  return first && { year: first.year + 1, from: made.map(({ name }) => name) };
}
