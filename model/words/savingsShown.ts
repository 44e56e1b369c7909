import type { Projection, TargetResult } from '../schema/projection.ts';
import type { Chance, SimulationResult } from '../schema/simulation.ts';
import { apportion } from './apportion.ts';
import { moneyScale, roundTo, type MoneyScale } from './money.ts';
import type { Rating } from './rating.ts';
import { savingChance, savingRange, takenAsPublished, type SavingRange } from './savingRanges.ts';

export type Basis = 'in-year' | 'cumulative';
export const BASES: readonly Basis[] = ['in-year', 'cumulative'];

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

export function savingsShown(
  projection: Projection,
  target = mainSavingsTarget(projection),
  simulation?: SimulationResult,
): SavingsShown {
  const values = inYearGbp(projection, target?.line);
  const judgements = target?.judgements ?? [];
  const targetGbp = (year: string) => {
    const figure = judgements.find(({ when }) => when === year)?.target;
    return typeof figure === 'number' ? figure : undefined;
  };
  const targets = projection.financialYears.flatMap(({ year }) => targetGbp(year) ?? []);
  const scale = moneyScale([...values, ...targets, values.reduce((sum, value) => sum + value, 0)]);
  const line = target?.line;
  const wholePlan = line === undefined || projection.measures.every((measure) => measure.line === line);
  let [cumulative, exactCumulative] = [0, 0];
  const years = apportion(values, scale.stepGbp).map((inYear, i): ShownYear => {
    const { year, whole } = projection.financialYears[i]!;
    cumulative = roundTo(cumulative + inYear, scale.stepGbp);
    exactCumulative += values[i]!;
    const shown = {
      year,
      whole,
      inYearGbp: inYear,
      cumulativeGbp: cumulative,
      exactInYearGbp: values[i]!,
      exactCumulativeGbp: exactCumulative,
      ranges: rangesOf(simulation, target, year),
    };
    const figure = targetGbp(year);
    if (figure === undefined) return { ...shown, judged: {} };
    const source = judgements.find(({ when }) => when === year)?.source;
    const judged: ShownYear['judged'] = {};
    for (const basis of BASES) {
      const rating = judgements.find((it) => it.when === year && it.basis === basis)?.rating;
      const expected = basis === 'in-year' ? inYear : cumulative;
      const shortfallGbp = rating === 'met' ? 0 : Math.max(0, roundTo(figure, scale.stepGbp) - expected);
      const chance = simulation && target && savingChance(simulation, target, year, basis);
      if (rating) judged[basis] = { rating, shortfallGbp, ...(chance && { chance }) };
    }
    return { ...shown, target: { gbp: figure, source }, judged };
  });
  const bases = BASES.filter((basis) => years.some(({ judged }) => judged[basis]));
  const asPublished = takenAsPublished(projection, target, simulation);
  return {
    scale,
    target,
    wholePlan,
    bases,
    years,
    replications: simulation?.record.replications,
    asPublished,
  };
}

function rangesOf(
  simulation: SimulationResult | undefined,
  target: TargetResult | undefined,
  year: string,
): ShownYear['ranges'] {
  const ranges: ShownYear['ranges'] = {};
  for (const basis of BASES) {
    const range = simulation && savingRange(simulation, target, year, basis);
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
export const shortfallWords = (scale: MoneyScale, { shortfallGbp }: ShownJudgement): string =>
  shortfallGbp < scale.stepGbp / 2
    ? `less than ${scale.words(scale.stepGbp)} short`
    : `${scale.words(shortfallGbp)} short`;
