import type { MeasureResult, Projection } from '../schema/projection.ts';
import type { SimulationResult } from '../schema/simulation.ts';

/** Cash is no forecast: the model adds it as it stands. Whose it is, a paper's or the plan's own, is told here. */

const cashOf = ({ measures }: Projection, line: string | undefined): MeasureResult[] =>
  measures.filter(
    (it) => it.kind === 'cash' && it.change === 'added' && (line === undefined || it.line === line),
  );

/** The cash of a year, of the whole plan or of one line: what papers give, and what the plan brings of its own. */
export function cashGbp(
  projection: Projection,
  line: string | undefined,
  year: string,
): { publishedGbp: number; ownGbp: number } {
  const amounts = cashOf(projection, line).flatMap(({ byYear }) => byYear.filter((it) => it.year === year));
  const sum = (published: boolean) =>
    amounts
      .filter(({ cashSource }) => (cashSource !== undefined) === published)
      .reduce((total, { inOrderGbp }) => total + inOrderGbp, 0);
  return { publishedGbp: sum(true), ownGbp: sum(false) };
}

/**
 * Whether all of a line is a paper's own cash: the model takes it over, so that meeting it is no forecast. Cash whose
 * delivery has a range is told with its chance all the same.
 */
export function takenAsPublished(
  projection: Projection,
  line: string | null | undefined,
  simulation: SimulationResult | undefined,
): boolean {
  if (line === undefined || line === null) return false;
  const measures = projection.measures.filter((measure) => measure.line === line);
  const varies = simulation?.financialYears.some((it) => (it.savingGbpByLine[line]?.sd ?? 0) > 0.5);
  return measures.length > 0 && measures.every(isPublishedCash) && !varies;
}

const isPublishedCash = ({ kind, byYear }: MeasureResult): boolean =>
  kind === 'cash' &&
  byYear.every(({ inOrderGbp, cashSource }) => Math.abs(inOrderGbp) < 0.5 || cashSource !== undefined);
