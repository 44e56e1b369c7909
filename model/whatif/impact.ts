import { project, type ProjectionInput } from '../project/project.ts';
import type { FinancialYearResult, Projection } from '../schema/projection.ts';
import { tornadoAssumptions } from './tornado.ts';
import { ask, whatIfOf, type WhatIf } from './whatIf.ts';

/** How much something a plan rests on matters to what the plan saves. */
export type Impact = 'high' | 'medium' | 'low';

/** What moves the saving by at least this share of it is of high, or of medium, impact. */
const HIGH_SHARE = 0.1;
const MEDIUM_SHARE = 0.02;
/** Of a saving smaller than this, costs included, any pound would be a large share. */
const LEAST_SAVING_GBP = 100_000;

/** How far an assumption or a measure moves a plan's saving, in the year in which it moves it furthest. */
export interface SavingMoved {
  impact: Impact;
  /** The financial year: "2026-27". */
  year: string;
  /** Pounds of that year's saving, all lines together; never below 0. */
  movesGbp: number;
  /** `movesGbp` of the expected saving or cost of that year, which counts for £100,000 at least. */
  share: number;
}

/** What matters to a plan: assumptions by their key (`Assumption.key`), the plan's own measures by their id. */
export interface PlanImpact {
  assumptions: ReadonlyMap<string, SavingMoved>;
  /** A measure that the comparator has too is in none of the saving, and not here. */
  measures: ReadonlyMap<string, SavingMoved>;
}

/** A year of a plan's horizon with what is expected to be saved in it, as a projection has it. */
export type SavingYear = Pick<FinancialYearResult, 'year' | 'whole' | 'savingGbp'>;

/**
 * The rule: what counts is the year in which the saving is moved furthest, of those that the horizon covers whole
 * (of all, if it covers none whole). A tenth of that year's expected saving is high impact, a fiftieth medium.
 *
 * @param movesGbpByYear by year of the horizon, as `years` is
 */
export function savingMoved(movesGbpByYear: readonly number[], years: readonly SavingYear[]): SavingMoved {
  const anyWhole = years.some(({ whole }) => whole);
  const furthest = years
    .map((year, y) => ({ ...year, movesGbp: Math.abs(movesGbpByYear[y]!) }))
    .filter(({ whole }) => whole || !anyWhole)
    .reduce((most, it) => (it.movesGbp > most.movesGbp ? it : most));
  const { year, movesGbp } = furthest;
  const share = movesGbp / Math.max(Math.abs(furthest.savingGbp), LEAST_SAVING_GBP);
  const impact = share >= HIGH_SHARE ? 'high' : share >= MEDIUM_SHARE ? 'medium' : 'low';
  return { impact, year, movesGbp, share };
}

/** What an assumption's own range does to each year's saving, as the tornado has it: the distance of its two ends. */
export function swingGbpByYear(whatIf: WhatIf, key: string): number[] {
  const at = (end: 'low' | 'high') => ask(whatIf, new Map([[key, { end }]])).savingGbpByYear(undefined);
  const atHigh = at('high');
  return at('low').map((saving, y) => Math.abs(atHigh[y]! - saving));
}

/** A measure as a whole moves what it would save, or cost, as the only change from the comparator. */
export const measuresMoved = ({
  measures,
  financialYears,
}: Pick<Projection, 'measures' | 'financialYears'>): Map<string, SavingMoved> =>
  new Map(
    measures
      .filter(({ change }) => change === 'added')
      .map(({ id, byYear }) => [
        id,
        savingMoved(
          byYear.map(({ aloneGbp }) => aloneGbp),
          financialYears,
        ),
      ]),
  );

/**
 * What matters to a plan, worked out in one go: a projection, and two to four runs an assumption.
 *
 * @param keys the assumptions asked about; left out: every ranged one. A key of no range is not answered
 */
export function planImpact(input: ProjectionInput, keys?: readonly string[]): PlanImpact {
  const projection = project(input);
  const whatIf = whatIfOf(input, 'likely');
  return {
    assumptions: new Map(
      rangedKeys(whatIf, keys).map((key) => [
        key,
        savingMoved(swingGbpByYear(whatIf, key), projection.financialYears),
      ]),
    ),
    measures: measuresMoved(projection),
  };
}

/** The keys of ranged assumptions, or those of them that are asked about. */
export const rangedKeys = (whatIf: WhatIf, keys?: readonly string[]): string[] =>
  tornadoAssumptions(whatIf)
    .map(({ key }) => key)
    .filter((key) => keys === undefined || keys.includes(key));
