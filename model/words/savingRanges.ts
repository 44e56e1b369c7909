import type { Chance, SimulationResult, Spread } from '../schema/simulation.ts';
import type { Projection, TargetResult } from '../schema/projection.ts';
import { roundTo, type MoneyScale } from './money.ts';
import type { Basis } from './savingsShown.ts';

/** Where 8 runs in 10 lie, and the run in the middle. */
export interface SavingRange {
  lowGbp: number;
  medianGbp: number;
  highGbp: number;
}

const rangeOf = ({ p10, p50, p90 }: Spread): SavingRange => ({ lowGbp: p10, medianGbp: p50, highGbp: p90 });

/** What the runs say of a year's saving on one basis: percentiles of sums are taken from sums, never added. */
export function savingRange(
  simulation: SimulationResult,
  target: TargetResult | undefined,
  year: string,
  basis: Basis,
): SavingRange | undefined {
  const found = simulation.financialYears.find((it) => it.year === year);
  if (found === undefined) return undefined;
  if (target?.line === undefined) {
    return rangeOf(basis === 'in-year' ? found.savingGbp : found.cumulativeSavingGbp);
  }
  const ofLine = found.savingGbpByLine[target.line];
  if (basis === 'in-year') return ofLine && rangeOf(ofLine);
  // A line's sum so far is among the results only where a target asks for it.
  const asked = questionOf(simulation, target, year, basis)?.value;
  return asked ? rangeOf(asked) : undefined;
}

export const savingChance = (
  simulation: SimulationResult,
  target: TargetResult,
  year: string,
  basis: Basis,
): Chance | undefined => questionOf(simulation, target, year, basis)?.chance ?? undefined;

const questionOf = ({ targets }: SimulationResult, { id }: TargetResult, year: string, basis: Basis) =>
  targets.find((it) => it.target === id && it.when === year && it.basis === basis);

/**
 * Whether all of a line is the paper's own cash: the model takes it over, so that meeting it is no forecast.
 * Cash whose delivery has a range is told with its chance all the same.
 */
export function takenAsPublished(
  projection: Projection,
  target: TargetResult | undefined,
  simulation: SimulationResult | undefined,
): boolean {
  const line = target?.line;
  if (line === undefined) return false;
  const measures = projection.measures.filter((measure) => measure.line === line);
  const cashOnly = measures.length > 0 && measures.every(({ kind }) => kind === 'cash');
  const varies = simulation?.financialYears.some((it) => (it.savingGbpByLine[line]?.sd ?? 0) > 0.5);
  return cashOnly && !varies;
}

/** The cash of a year that the model takes over from the paper: of the whole plan, or of one line. */
export const publishedCashGbp = (projection: Projection, line: string | undefined, year: string): number =>
  projection.measures
    .filter((it) => it.kind === 'cash' && it.change === 'added' && (line === undefined || it.line === line))
    .reduce((sum, { byYear }) => sum + (byYear.find((it) => it.year === year)?.inOrderGbp ?? 0), 0);

/** "£7.6m to £9.8m" in the unit of the rest; "about £0.4m" and "under £0.1m" where both ends are shown the same. */
export function rangeWords({ words, stepGbp }: MoneyScale, { lowGbp, highGbp }: SavingRange): string {
  const end = (value: number) => {
    const shown = roundTo(value, stepGbp);
    return shown === 0 && Math.abs(value) >= 0.5 ? `under ${words(stepGbp)}` : words(shown);
  };
  const [low, high] = [end(lowGbp), end(highGbp)];
  if (low !== high) return `${roundTo(lowGbp, stepGbp) === 0 ? '£0' : low} to ${high}`;
  return lowGbp === highGbp || low.startsWith('under') ? low : `about ${low}`;
}
