import type { Projection, TargetResult } from '../schema/projection.ts';
import type { Chance, SimulationResult } from '../schema/simulation.ts';
import { apportion, fittingScale } from './apportion.ts';
import { BASES, onBasis, type Basis } from './basis.ts';
import { fittedYears } from './fittedSavings.ts';
import { roundTo, type MoneyScale } from './money.ts';
import type { Rating } from './rating.ts';
import { takenAsPublished } from './cashTaken.ts';
import { savingChance, savingRange, type SavingRange } from './savingRanges.ts';

export { BASES, type Basis } from './basis.ts';

/** A judgement in shown figures: the shortfall is the shown target less the shown saving. */
export interface ShownJudgement {
  rating: Rating;
  shortfallGbp: number;
  /** How many runs met it; nothing until there are runs. */
  chance?: Chance;
}

export interface ShownYear {
  year: string;
  whole: boolean;
  inYearGbp: number;
  cumulativeGbp: number;
  /** Before rounding: a saving that rounds to nothing is not nothing. */
  exactInYearGbp: number;
  exactCumulativeGbp: number;
  target?: { gbp: number; source: string | undefined };
  judged: Partial<Record<Basis, ShownJudgement>>;
  /** From the runs; a basis that they do not hold is left out. */
  ranges: Partial<Record<Basis, SavingRange>>;
}

/** Savings by year beside the target they are held against, in one unit, rounded so that they add up. */
export interface SavingsShown {
  scale: MoneyScale;
  target: TargetResult | undefined;
  /** Whether the savings are those of the whole plan, not of one line among others. */
  wholePlan: boolean;
  /** The bases the target is judged on: both where its paper does not state one. */
  bases: Basis[];
  years: ShownYear[];
  /** Runs behind the ranges and chances; nothing until there are any. */
  replications: number | undefined;
  /** A line of cash that the paper gives and the model takes over: a chance of it would be no forecast. */
  asPublished: boolean;
}

const finalFigure = (target: TargetResult): number => {
  const last = target.judgements.at(-1)?.target;
  return typeof last === 'number' ? last : 0;
};

/** The savings targets that the horizon reaches: those of all lines first, then by size. */
export const savingsTargets = (projection: Projection): TargetResult[] =>
  projection.targets
    .filter(
      ({ kind, judgements }) => kind === 'saving' && judgements.some(({ expected }) => expected !== null),
    )
    .toSorted(
      (a, b) =>
        Number(a.line !== undefined) - Number(b.line !== undefined) || finalFigure(b) - finalFigure(a),
    );

/** The savings target of all lines together or, where none is published, of the largest line. */
export const mainSavingsTarget = (projection: Projection): TargetResult | undefined =>
  savingsTargets(projection)[0];

/** The target a reader chose by its line; the main one where there is no such line. */
export const chosenSavingsTarget = (
  projection: Projection,
  line: string | undefined,
): TargetResult | undefined =>
  savingsTargets(projection).find((target) => line !== undefined && target.line === line) ??
  mainSavingsTarget(projection);

/** In-year savings, in pounds: of one line's measures by their steps in order, or of the whole plan. */
function inYearGbp(projection: Projection, line: string | undefined): number[] {
  if (line === undefined) return projection.financialYears.map(({ savingGbp }) => savingGbp);
  const ofLine = projection.measures.filter((measure) => measure.line === line);
  return projection.financialYears.map(({ year }) =>
    ofLine.reduce((sum, { byYear }) => sum + (byYear.find((it) => it.year === year)?.inOrderGbp ?? 0), 0),
  );
}

/** Savings by year of the whole plan, or of the line of a target, in the coarsest unit that fits them. */
export function savingsShown(
  projection: Projection,
  target = mainSavingsTarget(projection),
  simulation?: SimulationResult,
): SavingsShown {
  const line = target?.line;
  const exact = inYearGbp(projection, line);
  const scale = scaleFor(projection, target, simulation, exact);
  const inYear = apportion(exact, scale.stepGbp);
  const years = projection.financialYears.map(({ year, whole }, y): ShownYear => {
    const cumulativeGbp = roundTo(onBasis(inYear, y, 'cumulative'), scale.stepGbp);
    const shown = {
      year,
      whole,
      inYearGbp: inYear[y]!,
      cumulativeGbp,
      exactInYearGbp: exact[y]!,
      exactCumulativeGbp: onBasis(exact, y, 'cumulative'),
      ranges: rangesOf(simulation, line, year),
    };
    return { ...shown, ...judgedYear(shown, target, simulation, scale) };
  });
  return {
    scale,
    target,
    wholePlan: line === undefined || projection.measures.every((measure) => measure.line === line),
    bases: BASES.filter((basis) => years.some(({ judged }) => judged[basis])),
    years,
    replications: simulation?.record.replications,
    asPublished: takenAsPublished(projection, line, simulation),
  };
}

function scaleFor(
  { financialYears }: Projection,
  target: TargetResult | undefined,
  simulation: SimulationResult | undefined,
  exactGbp: readonly number[],
): MoneyScale {
  const years = financialYears.map(({ year }) => year);
  const targets = years.flatMap((year) => targetOf(target, year)?.gbp ?? []);
  const total = exactGbp.reduce((sum, value) => sum + value, 0);
  return fittingScale([...exactGbp, ...targets, total], ({ stepGbp }) =>
    fittedYears({
      years,
      exactGbp,
      shownGbp: apportion(exactGbp, stepGbp),
      stepGbp,
      target,
      rangeOf: (year, basis) => simulation && savingRange(simulation, target?.line, year, basis),
    }),
  );
}

function targetOf(target: TargetResult | undefined, year: string): ShownYear['target'] {
  const found = target?.judgements.find(({ when }) => when === year);
  return found && typeof found.target === 'number' ? { gbp: found.target, source: found.source } : undefined;
}

function judgedYear(
  { year, ...saving }: Pick<ShownYear, 'year' | 'inYearGbp' | 'cumulativeGbp'>,
  target: TargetResult | undefined,
  simulation: SimulationResult | undefined,
  scale: MoneyScale,
): Pick<ShownYear, 'target' | 'judged'> {
  const aim = targetOf(target, year);
  if (!aim || !target) return { judged: {} };
  const judged: ShownYear['judged'] = {};
  for (const basis of BASES) {
    const rating = target.judgements.find((it) => it.when === year && it.basis === basis)?.rating;
    const expected = basis === 'in-year' ? saving.inYearGbp : saving.cumulativeGbp;
    const short = Math.max(0, roundTo(aim.gbp, scale.stepGbp) - expected);
    const chance = simulation && savingChance(simulation, target, year, basis);
    if (rating)
      judged[basis] = { rating, shortfallGbp: rating === 'met' ? 0 : short, ...(chance && { chance }) };
  }
  return { target: aim, judged };
}

function rangesOf(
  simulation: SimulationResult | undefined,
  line: string | undefined,
  year: string,
): ShownYear['ranges'] {
  const ranges: ShownYear['ranges'] = {};
  for (const basis of BASES) {
    const range = simulation && savingRange(simulation, line, year, basis);
    if (range) ranges[basis] = range;
  }
  return ranges;
}

/** A target only where it is held against this basis: a year’s figure is no mark for the sum so far. */
export const targetOn = (year: ShownYear, basis: Basis): ShownYear['target'] =>
  year.judged[basis] ? year.target : undefined;

export const savingOn = (year: ShownYear, basis: Basis): number =>
  basis === 'in-year' ? year.inYearGbp : year.cumulativeGbp;

/** A saving in the unit of the rest, without its sign: "£1.2m", "under £0.1m"; "£0" only where it is exactly that. */
export function sizeWords(scale: MoneyScale, year: ShownYear, basis: Basis): string {
  const [shown, exact] =
    basis === 'in-year'
      ? [year.inYearGbp, year.exactInYearGbp]
      : [year.cumulativeGbp, year.exactCumulativeGbp];
  const vanished = shown === 0 && Math.abs(exact) >= 0.5;
  return vanished ? `under ${scale.words(scale.stepGbp)}` : scale.words(Math.abs(shown));
}

/** A saving that is a cost: whether what is exact is below nothing by at least half a pound. */
export const isCost = (year: ShownYear, basis: Basis): boolean => {
  const shown = savingOn(year, basis);
  return (
    shown < 0 ||
    (shown === 0 && (basis === 'in-year' ? year.exactInYearGbp : year.exactCumulativeGbp) <= -0.5)
  );
};

/** A saving as a table and a chart show it: "£1.2m", "−£0.4m", "a cost under £0.1m". */
export function savingWords(scale: MoneyScale, year: ShownYear, basis: Basis): string {
  const shown = savingOn(year, basis);
  if (shown !== 0) return scale.words(shown);
  return `${isCost(year, basis) ? 'a cost ' : ''}${sizeWords(scale, year, basis)}`;
}

/** How far short, in the unit of the rest; a shortfall that rounds to nothing is still said. */
export const shortfallSize = (scale: MoneyScale, { shortfallGbp }: ShownJudgement): string =>
  shortfallGbp < scale.stepGbp / 2 ? `less than ${scale.words(scale.stepGbp)}` : scale.words(shortfallGbp);

export const shortfallWords = (scale: MoneyScale, judgement: ShownJudgement): string =>
  `${shortfallSize(scale, judgement)} short`;
