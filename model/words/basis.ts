/** How savings of years are read: each year's own, or the sum since the start. The two are never mixed. */
export type Basis = 'in-year' | 'cumulative';
export const BASES: readonly Basis[] = ['in-year', 'cumulative'];

/** How a target is read on a basis: "judged as that year’s saving". */
export const READ_AS: Record<Basis, string> = {
  'in-year': 'as that year’s saving',
  cumulative: 'as the sum so far',
};

/** A figure of a year, or of all years up to it. */
export const onBasis = (byYear: readonly number[], year: number, basis: Basis): number =>
  basis === 'in-year' ? byYear[year]! : byYear.slice(0, year + 1).reduce((total, value) => total + value, 0);
