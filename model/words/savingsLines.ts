import type { Projection, TargetResult } from '../schema/projection.ts';
import type { Chance, SimulationResult } from '../schema/simulation.ts';
import { onBasis, type Basis } from './basis.ts';
import { lineTarget } from './fittedSavings.ts';
import { lineWords } from './lineNames.ts';
import { roundTo, type MoneyScale } from './money.ts';
import type { Rating } from './rating.ts';
import { takenAsPublished } from './cashTaken.ts';
import { savingChance, savingRange, type SavingRange } from './savingRanges.ts';
import { exactSavings, shownSavings, type ShownSavings } from './shownSavings.ts';

/** One line of the savings table, or all of them together, in one year on one basis, as it is shown. */
export interface LineYear {
  year: string;
  expectedGbp: number;
  exactGbp: number;
  target?: { gbp: number; source: string | undefined };
  rating?: Rating;
  /** In shown figures: the target less what is expected; 0 where it is met. */
  shortfallGbp?: number;
  exactShortfallGbp?: number;
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
 * Every line by year, on both bases. Shown figures add up across: lines to the total of their year, and a
 * line's years to its sum so far.
 *
 * @param nameOf what a line is called that the scenario is held against no target for
 */
export function savingsLines(
  projection: Projection,
  simulation?: SimulationResult,
  shown: ShownSavings = shownSavings(projection, simulation),
  nameOf: (line: string) => string = lineWords,
): SavingsLines {
  const { scale, totalGbp, byLineGbp } = shown;
  const exact = exactSavings(projection);
  const line = (id: string | null | undefined, exactly: number[], rounded: number[]): SavingsLine => {
    const target = lineTarget(projection, id);
    const inputs = { projection, simulation, scale, exactly, rounded, line: id, target };
    return {
      line: id,
      label: labelOf(id, target, nameOf),
      target,
      asPublished: takenAsPublished(projection, id, simulation),
      byBasis: { 'in-year': lineYears(inputs, 'in-year'), cumulative: lineYears(inputs, 'cumulative') },
    };
  };
  return {
    scale,
    total: line(undefined, exact.totalGbp, totalGbp),
    lines: [...byLineGbp].map(([id, rounded]) => line(id, exact.byLineGbp.get(id)!, rounded)),
  };
}

function labelOf(
  line: string | null | undefined,
  target: TargetResult | undefined,
  nameOf: (line: string) => string,
): string {
  if (line === undefined) return 'All lines together';
  if (line === null) return 'Measures of no line';
  return target?.label ?? nameOf(line);
}

interface LineInputs {
  projection: Projection;
  simulation: SimulationResult | undefined;
  scale: MoneyScale;
  line: string | null | undefined;
  target: TargetResult | undefined;
  exactly: readonly number[];
  rounded: readonly number[];
}

function lineYears(inputs: LineInputs, basis: Basis): LineYear[] {
  const { projection, simulation, scale, line, exactly, rounded } = inputs;
  return projection.financialYears.map(({ year }, y) => {
    const expectedGbp = roundTo(onBasis(rounded, y, basis), scale.stepGbp);
    const exactGbp = onBasis(exactly, y, basis);
    const range = simulation && savingRange(simulation, line, year, basis);
    const saving = { year, expectedGbp, exactGbp, ...(range && { range }) };
    return { ...saving, ...judged(inputs, saving, basis) };
  });
}

function judged(
  { simulation, target, scale }: LineInputs,
  { year, expectedGbp, exactGbp }: Pick<LineYear, 'year' | 'expectedGbp' | 'exactGbp'>,
  basis: Basis,
): Pick<LineYear, 'target' | 'rating' | 'shortfallGbp' | 'exactShortfallGbp' | 'chance'> {
  const found = target?.judgements.find((it) => it.when === year && it.basis === basis);
  if (!target || !found || typeof found.target !== 'number' || found.rating === null) return {};
  const met = found.rating === 'met';
  const chance = simulation && savingChance(simulation, target, year, basis);
  return {
    target: { gbp: found.target, source: found.source },
    rating: found.rating,
    shortfallGbp: met ? 0 : Math.max(0, roundTo(found.target, scale.stepGbp) - expectedGbp),
    exactShortfallGbp: met ? 0 : Math.max(0, found.target - exactGbp),
    ...(chance && { chance }),
  };
}
