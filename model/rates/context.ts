import { ADULT_YEARS, TURNED_18, type Baseline } from '../schema/baseline.ts';
import type { Measure } from '../schema/measure.ts';
import type { Quantity } from '../schema/quantity.ts';
import { DAYS_PER_WEEK, DAYS_PER_YEAR } from '../time/calendar.ts';
import type { Horizon } from '../time/horizon.ts';
import { ParameterTable } from './parameters.ts';

export const PHASES = ['new', 'settled'] as const;
export const NEW = 0;
export const SETTLED = 1;

/** An age band as the whole weeks of age it holds: `fromWeeks <= age < toWeeks`. */
export interface Band {
  id: string;
  fromWeeks: number;
  toWeeks: number;
}

/** The first age in weeks whose completed years, floor(age * 7 / 365.25), reach `years`. */
export const firstWeekOfAge = (years: number): number => Math.ceil((years * DAYS_PER_YEAR) / DAYS_PER_WEEK);

/** A child of this age in weeks has turned 18 and left care. */
export const ADULT_WEEKS = firstWeekOfAge(ADULT_YEARS);

/** A row whose yearly rate varies from year to year and drifts; see docs/model.md, "Uncertainty". */
export interface VariedRow {
  /** Names the row's draws across scenarios. */
  key: string;
  yearlyVariation: number;
  drift: number;
}

/** What every part of a plan is compiled from: ids as numbers, and the tables its numbers go into. */
export interface Context {
  baseline: Baseline;
  measures: readonly Measure[];
  horizon: Horizon;
  parameters: ParameterTable;
  variedRows: VariedRow[];
  typeIds: string[];
  /** In order of age. */
  bands: Band[];
  /** The reasons of the exit rows in file order, then `turned-18`. */
  reasonIds: string[];
}

export function contextOf(baseline: Baseline, measures: readonly Measure[], horizon: Horizon): Context {
  const bands = [...baseline.ageBands]
    .sort((a, b) => a.fromYears - b.fromYears)
    .map(({ id, fromYears, toYears }) => ({
      id,
      fromWeeks: firstWeekOfAge(fromYears),
      toWeeks: firstWeekOfAge(toYears),
    }));
  return {
    baseline,
    measures,
    horizon,
    parameters: new ParameterTable(),
    variedRows: [],
    typeIds: baseline.placementTypes.map((it) => it.id),
    bands,
    reasonIds: [...new Set(baseline.exits.map((it) => it.reason)), TURNED_18],
  };
}

/** The index of a (type, phase, band) cell group. */
export const groupIndex = (bandCount: number, type: number, phase: number, band: number): number =>
  (type * PHASES.length + phase) * bandCount + band;

/** Registers a baseline number under its path, or 0 where the file leaves it out. */
export const baselineParameter = (context: Context, quantity: Quantity | undefined, path: string): number =>
  context.parameters.add(quantity ?? 0, `baseline:${path}`);

/** Registers a number of a measure under the measure's id, so that scenarios sharing the id share its draw. */
export const measureParameter = (
  context: Context,
  measure: Measure,
  field: string,
  quantity: Quantity | undefined,
): number => context.parameters.add(quantity ?? 0, `measure:${measure.id}:${field}`);

/** A row of the baseline whose rate may move from year to year. */
interface MovingRow {
  yearlyVariation?: Quantity | undefined;
  drift?: Quantity | undefined;
  sharedVariation?: string | undefined;
}

/** The place in `variedRows` of a row, or -1 if its rate stays put. Rows that share a key share their draws. */
export function variedRow(
  context: Context,
  row: MovingRow,
  path: string,
  key = row.sharedVariation === undefined ? path : `shared:${row.sharedVariation}`,
): number {
  if (row.yearlyVariation === undefined && row.drift === undefined) return -1;
  const yearlyVariation = baselineParameter(context, row.yearlyVariation, `${path}.yearlyVariation`);
  const drift = baselineParameter(context, row.drift, `${path}.drift`);
  return context.variedRows.push({ key, yearlyVariation, drift }) - 1;
}

export const indexOfId = (ids: readonly string[], id: string): number => {
  const index = ids.indexOf(id);
  if (index < 0) throw new Error('an id the schema let through is not in the baseline');
  return index;
};
