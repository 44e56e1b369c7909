import { measureNumbers } from '../../../model/numbers/numbers.ts';
import type { Projection } from '../../../model/schema/projection.ts';
import { isRange } from '../../../model/schema/quantity.ts';
import type { Scenario } from '../../../model/schema/scenario.ts';

/** A measure whose numbers have no range, so that no bar says what would come of it if it did less, or more. */
export interface WithoutRange {
  id: string;
  label: string;
  /** What it would save as the only change, in the year shown or up to its end. */
  aloneGbp: number;
}

export interface SavingShown {
  year: string;
  basis: 'in-year' | 'cumulative';
  /** Null for all lines together. */
  line: string | null;
}

/** The measures of a plan that no bar can be of, the one worth most first. */
export function measuresWithoutRange(
  { measures }: Pick<Scenario, 'measures'>,
  projection: Pick<Projection, 'measures'>,
  { year, basis, line }: SavingShown,
): WithoutRange[] {
  const worth = new Map(projection.measures.map((it) => [it.id, it.byYear]));
  return measures
    .filter((it) => (line === null || it.line === line) && !hasRange(it))
    .flatMap(({ id, label }) => {
      const years = (worth.get(id) ?? []).filter((it) =>
        basis === 'cumulative' ? it.year <= year : it.year === year,
      );
      const aloneGbp = years.reduce((sum, it) => sum + it.aloneGbp, 0);
      return Math.abs(aloneGbp) < 1 ? [] : [{ id, label, aloneGbp }];
    })
    .sort((a, b) => Math.abs(b.aloneGbp) - Math.abs(a.aloneGbp));
}

const hasRange = (measure: Scenario['measures'][number]): boolean =>
  measureNumbers([measure]).some(
    ({ quantity }) => typeof quantity === 'object' && isRange(quantity) && quantity.high > quantity.low,
  );
