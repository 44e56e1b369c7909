import type { Projection, TargetResult } from '../schema/projection.ts';
import type { Chance, SimulationResult, Spread } from '../schema/simulation.ts';
import { apportion } from './apportion.ts';
import { moneyScale, roundTo, type MoneyScale } from './money.ts';
import type { Rating } from './rating.ts';
import { savingChance, savingRange, takenAsPublished, type SavingRange } from './savingRanges.ts';
import type { Basis } from './savingsShown.ts';

/** One line of the savings table, or all of them together, in one year on one basis, as it is shown. */
export interface LineYear {
  year: string;
  expectedGbp: number;
  exactGbp: number;
  target?: { gbp: number; source: string | undefined };
  rating?: Rating;
  /** In shown figures: the target less what is expected; 0 where it is met. */
  shortfallGbp?: number;
  range?: SavingRange;
  chance?: Chance;
}

export interface SavingsLine {
  /** Nothing for all lines together; null for measures without a line. */
  line: string | null | undefined;
  label: string;
  target: TargetResult | undefined;
  /** All of it is the paper's own cash, taken over: meeting it is no forecast. */
  asPublished: boolean;
  byBasis: Record<Basis, LineYear[]>;
}

export interface SavingsLines {
  scale: MoneyScale;
  total: SavingsLine;
  lines: SavingsLine[];
}

/**
 * Rounded parts that add up to a total that is rounded already. It may be a step or two off the sum of the
 * parts, where the total was rounded together with others: the parts nearest to their next step give way.
 */
export function apportionTo(values: readonly number[], step: number, total: number): number[] {
  if (values.length === 0) return [];
  const shown = apportion(values, step);
  let off = Math.round((total - shown.reduce((sum, it) => sum + it, 0)) / step);
  while (off !== 0) {
    const way = Math.sign(off);
    const gap = (i: number) => (values[i]! - shown[i]!) * way;
    const nearest = values.map((_, i) => i).reduce((best, i) => (gap(i) > gap(best) ? i : best), 0);
    shown[nearest]! += way * step;
    off -= way;
  }
  return shown;
}

const linesOf = ({ measures }: Projection): (string | null)[] => [
  ...new Set(measures.map(({ line }) => line ?? null)),
];

const inYear = (projection: Projection, line: string | null): number[] =>
  projection.financialYears.map(({ year }) =>
    projection.measures
      .filter((measure) => (measure.line ?? null) === line)
      .reduce((sum, { byYear }) => sum + (byYear.find((it) => it.year === year)?.inOrderGbp ?? 0), 0),
  );

/**
 * Every line by year, on both bases. Shown figures add up across: lines to the total of their year, and a
 * line's years to its sum so far. The total's years are rounded as on every other screen.
 */
export function savingsLines(projection: Projection, simulation?: SimulationResult): SavingsLines {
  const years = projection.financialYears;
  const ids = linesOf(projection);
  const exact = ids.map((line) => inYear(projection, line));
  const totals = years.map(({ savingGbp }) => savingGbp);
  const scale = moneyScale([...totals, ...targetFigures(projection), sumOf(totals)]);
  const shownTotals = apportion(totals, scale.stepGbp);
  const shownByYear = years.map((_, y) =>
    apportionTo(
      exact.map((values) => values[y]!),
      scale.stepGbp,
      shownTotals[y]!,
    ),
  );
  const line = (id: string | null | undefined, exactly: number[], shown: number[]): SavingsLine => {
    const target = projection.targets.find((it) => it.kind === 'saving' && (it.line ?? undefined) === id);
    const named = { line: id, label: labelOf(id, target, projection), target };
    const asPublished = takenAsPublished(projection, target, simulation);
    const on = (basis: Basis) =>
      lineYears({ projection, simulation, scale, basis, exactly, shown, ...named });
    return { ...named, asPublished, byBasis: { 'in-year': on('in-year'), cumulative: on('cumulative') } };
  };
  return {
    scale,
    total: line(undefined, totals, shownTotals),
    lines: ids.map((id, i) =>
      line(
        id,
        exact[i]!,
        shownByYear.map((values) => values[i]!),
      ),
    ),
  };
}

function labelOf(
  line: string | null | undefined,
  target: TargetResult | undefined,
  { measures }: Projection,
): string {
  if (line === undefined) return 'All lines together';
  if (line === null) return 'Measures of no line';
  const own = measures.filter((it) => it.line === line);
  return target?.label ?? (own.length === 1 ? own[0]!.label : line.replaceAll('-', ' '));
}

const sumOf = (values: readonly number[]): number => values.reduce((sum, it) => sum + it, 0);

const targetFigures = ({ targets }: Projection): number[] =>
  targets
    .filter(({ kind }) => kind === 'saving')
    .flatMap(({ judgements }) =>
      judgements.flatMap(({ target, expected }) =>
        typeof target === 'number' && expected !== null ? [target] : [],
      ),
    );

interface LineInputs {
  projection: Projection;
  simulation: SimulationResult | undefined;
  scale: MoneyScale;
  basis: Basis;
  line: string | null | undefined;
  target: TargetResult | undefined;
  exactly: readonly number[];
  shown: readonly number[];
}

function lineYears(inputs: LineInputs): LineYear[] {
  const { projection, basis, exactly, shown } = inputs;
  const soFar = (values: readonly number[], y: number) => sumOf(values.slice(0, y + 1));
  return projection.financialYears.map(({ year }, y) => {
    const expectedGbp = basis === 'in-year' ? shown[y]! : roundTo(soFar(shown, y), inputs.scale.stepGbp);
    const exactGbp = basis === 'in-year' ? exactly[y]! : soFar(exactly, y);
    return { year, expectedGbp, exactGbp, ...rangeOf(inputs, year), ...judged(inputs, year, expectedGbp) };
  });
}

function rangeOf({ simulation, target, line, basis }: LineInputs, year: string): Pick<LineYear, 'range'> {
  if (!simulation) return {};
  if (target || line === undefined) {
    const range = savingRange(simulation, target, year, basis);
    return range ? { range } : {};
  }
  // A line without a target has its in-year spread only: its sum so far is asked for by no target.
  const found = simulation.financialYears.find((it) => it.year === year)?.savingGbpByLine[line ?? 'other'];
  return found && basis === 'in-year' ? { range: rangeIn(found) } : {};
}

const rangeIn = ({ p10, p50, p90 }: Spread): SavingRange => ({ lowGbp: p10, medianGbp: p50, highGbp: p90 });

function judged(
  { simulation, target, basis, scale }: LineInputs,
  year: string,
  expectedGbp: number,
): Pick<LineYear, 'target' | 'rating' | 'shortfallGbp' | 'chance'> {
  const found = target?.judgements.find((it) => it.when === year && it.basis === basis);
  if (!target || !found || typeof found.target !== 'number' || found.rating === null) return {};
  const gap = Math.max(0, roundTo(found.target, scale.stepGbp) - expectedGbp);
  const chance = simulation && savingChance(simulation, target, year, basis);
  return {
    target: { gbp: found.target, source: found.source },
    rating: found.rating,
    shortfallGbp: found.rating === 'met' ? 0 : gap,
    ...(chance && { chance }),
  };
}
