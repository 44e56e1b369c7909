import { matches } from '../schema/selectors.ts';
import type { MeasureOf } from '../schema/measure.ts';
import {
  baselineParameter,
  groupIndex,
  indexOfId,
  measureParameter,
  NEW,
  PHASES,
  variedRow,
  type Context,
} from './context.ts';
import { someReturn } from './reentry.ts';
import { changeFactor, strengthByWeek, timingOf, type Timing } from './strength.ts';
import { modelYearOfWeek, yearlyFactor, type YearlyFactors } from './yearlyFactors.ts';

export const EXIT = 0;
export const MOVE = 1;
export const SETTLE = 2;

/** A competing risk of one (type, phase, band) group, in file order: exits, moves, settling. */
export interface Cause {
  kind: typeof EXIT | typeof MOVE | typeof SETTLE;
  /** Exit reason or placement type it leads to; -1 for settling. */
  target: number;
  ratePerYear: number;
  variedRow: number;
  /** Places in `HazardPlan.exitRates` of the measures that change it. */
  changedBy: number[];
}

interface ExitRate {
  timing: Timing;
  change: number;
  /** Whether some of the children it brings home return to care. */
  someReturn: boolean;
}

/** Every group's causes end to end; group `g` has those from `firstCause[g]` up to `firstCause[g + 1]`. */
export interface HazardPlan {
  causes: Cause[];
  /** `Cause.ratePerYear` and `Cause.variedRow` of all causes, for the loop that every replication runs. */
  rateParameters: Int32Array;
  variedRows: Int32Array;
  /** The causes that some measure changes. */
  changedCauses: number[];
  firstCause: Int32Array;
  exitRates: ExitRate[];
}

/** Rates per child per year by cause, constant within an epoch of weeks. */
export interface HazardRates {
  epochOfWeek: Int32Array;
  /** One array an epoch, in the order of `HazardPlan.causes`. */
  ratesByEpoch: Float64Array[];
  /**
   * In the same places, the part of each hazard that measures bring whose children may return: 1 - 1 / f, where these
   * raise it by a factor f. Nothing where there are none.
   */
  broughtByEpoch?: Float64Array[] | undefined;
}

export function compileHazards(context: Context): HazardPlan {
  const { baseline, typeIds, bands, reasonIds } = context;
  const exits = baseline.exits.map((row, i) => ({
    row,
    ratePerYear: baselineParameter(context, row.perYear, `exits[${i}].perYear`),
    variedRow: variedRow(context, row, `exits[${i}]`),
  }));
  const moves = (baseline.moves ?? []).map((row, i) => ({
    row,
    ratePerYear: baselineParameter(context, row.perYear, `moves[${i}].perYear`),
    variedRow: variedRow(context, row, `moves[${i}]`),
  }));
  const settlePerYear = baselineParameter(context, baseline.settlePerYear, 'settlePerYear');
  const rateMeasures = context.measures.filter((it): it is MeasureOf<'exit-rate'> => it.kind === 'exit-rate');
  const exitRates = rateMeasures.map((measure) => ({
    timing: timingOf(context, measure),
    change: measureParameter(context, measure, 'change', measure.change),
    someReturn: someReturn(measure, baseline),
  }));

  const causes: Cause[] = [];
  const firstCause = new Int32Array(typeIds.length * PHASES.length * bands.length + 1);
  typeIds.forEach((type, t) =>
    PHASES.forEach((phase, p) =>
      bands.forEach(({ id: band }, b) => {
        firstCause[groupIndex(bands.length, t, p, b)] = causes.length;
        for (const { row, ...rate } of exits) {
          const here = matches(row.placement, type) && matches(row.ageBand, band) && matchesPhase(row, phase);
          if (!here) continue;
          const changedBy = rateMeasures.flatMap((measure, m) =>
            measure.reason === row.reason &&
            matches(measure.placements, type) &&
            matches(measure.ageBands, band)
              ? [m]
              : [],
          );
          causes.push({ kind: EXIT, target: reasonIds.indexOf(row.reason), ...rate, changedBy });
        }
        for (const { row, ...rate } of moves) {
          const here = row.from === type && matches(row.ageBand, band) && matchesPhase(row, phase);
          if (here) causes.push({ kind: MOVE, target: indexOfId(typeIds, row.to), ...rate, changedBy: [] });
        }
        if (p === NEW) {
          causes.push({ kind: SETTLE, target: -1, ratePerYear: settlePerYear, variedRow: -1, changedBy: [] });
        }
      }),
    ),
  );
  firstCause[firstCause.length - 1] = causes.length;
  return {
    causes,
    rateParameters: Int32Array.from(causes, (cause) => cause.ratePerYear),
    variedRows: Int32Array.from(causes, (cause) => cause.variedRow),
    changedCauses: causes.flatMap((cause, i) => (cause.changedBy.length > 0 ? [i] : [])),
    firstCause,
    exitRates,
  };
}

const matchesPhase = (row: { phase?: string | undefined }, phase: string): boolean =>
  row.phase === undefined || row.phase === phase;

/** The hazards of every week, in as few epochs as the measures and the yearly factors allow. */
export function hazardRates(
  plan: HazardPlan,
  context: Pick<Context, 'horizon'>,
  values: Float64Array,
  yearly: YearlyFactors | null,
): HazardRates {
  const { weeks } = context.horizon;
  const strengths = plan.exitRates.map(({ timing }) => strengthByWeek(context.horizon, timing, values));
  const epochOfWeek = new Int32Array(weeks);
  const ratesByEpoch: Float64Array[] = [];
  const broughtByEpoch = plan.exitRates.some((it) => it.someReturn) ? ([] as Float64Array[]) : undefined;
  for (let week = 0; week < weeks; week++) {
    const sameAsBefore =
      week > 0 &&
      (yearly === null || modelYearOfWeek(week) === modelYearOfWeek(week - 1)) &&
      strengths.every((strength) => strength[week] === strength[week - 1]);
    if (!sameAsBefore) {
      ratesByEpoch.push(ratesInWeek(plan, values, yearly, strengths, week));
      broughtByEpoch?.push(broughtInWeek(plan, values, strengths, week));
    }
    epochOfWeek[week] = ratesByEpoch.length - 1;
  }
  return { epochOfWeek, ratesByEpoch, broughtByEpoch };
}

function broughtInWeek(
  plan: HazardPlan,
  values: Float64Array,
  strengths: Float64Array[],
  week: number,
): Float64Array {
  const brought = new Float64Array(plan.causes.length);
  for (const i of plan.changedCauses) {
    let raised = 1;
    for (const m of plan.causes[i]!.changedBy) {
      const { change, someReturn: returns } = plan.exitRates[m]!;
      if (returns) raised *= changeFactor(strengths[m]![week]!, values[change]!);
    }
    if (raised > 1) brought[i] = 1 - 1 / raised;
  }
  return brought;
}

function ratesInWeek(
  plan: HazardPlan,
  values: Float64Array,
  yearly: YearlyFactors | null,
  strengths: Float64Array[],
  week: number,
): Float64Array {
  const year = modelYearOfWeek(week);
  const { causes, rateParameters, variedRows } = plan;
  const rates = new Float64Array(causes.length);
  for (let i = 0; i < rates.length; i++) rates[i] = values[rateParameters[i]!]!;
  if (yearly !== null) {
    for (let i = 0; i < rates.length; i++) rates[i]! *= yearlyFactor(yearly, variedRows[i]!, year);
  }
  if (plan.changedCauses.length > 0) {
    const factors = plan.exitRates.map(({ change }, m) =>
      changeFactor(strengths[m]![week]!, values[change]!),
    );
    for (const i of plan.changedCauses) for (const m of causes[i]!.changedBy) rates[i]! *= factors[m]!;
  }
  return rates;
}
