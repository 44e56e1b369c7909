import type { Measure, MeasureOf } from '../schema/measure.ts';
import { expectedValue, type Quantity } from '../schema/quantity.ts';
import { shareSum } from '../schema/checks/shares.ts';
import { matches } from '../schema/selectors.ts';
import { streamsOf, type EntryStream } from '../schema/baseline.ts';
import { YEARS_PER_WEEK } from '../time/calendar.ts';
import { baselineParameter, measureParameter, variedRow, type Context } from './context.ts';
import { changeFactor, strengthByWeek, timingOf, type Timing } from './strength.ts';
import { modelYearOfWeek, yearlyFactor, type YearlyFactors } from './yearlyFactors.ts';

interface StreamPlan {
  perYear: number;
  variedRow: number;
  /** Adds up to one, in the order of the bands. */
  shareByBand: Float64Array;
}

/** A measure on entries, with the (stream, band) pairs it chooses, as `stream * bands + band`. */
interface EntryMeasure {
  timing: Timing;
  /** A relative change, or children a year. */
  amount: number;
  chosen: number[];
}

/** A measure that adds children: their number a year is the product of its amounts. */
interface EntryAddition {
  timing: Timing;
  /** Children a year; or plans a year, then entries for each plan. */
  amounts: number[];
  chosen: number[];
}

export interface EntryPlan {
  bandCount: number;
  streams: StreamPlan[];
  rates: EntryMeasure[];
  additions: EntryAddition[];
  /** By week. */
  modelYears: Int32Array;
}

export function compileEntries(context: Context): EntryPlan {
  const { baseline, bands } = context;
  const isList = Array.isArray(baseline.entries);
  const streams = streamsOf(baseline).map((stream, s) => {
    // By id where there is one, so that the draws of a stream do not hang on its place in the list.
    const path = isList ? `entries[${stream.id ?? s}]` : 'entries';
    const sum = shareSum(stream.byAgeBand);
    return {
      perYear: baselineParameter(context, stream.perYear, `${path}.perYear`),
      variedRow: variedRow(context, stream, path),
      shareByBand: Float64Array.from(bands, ({ id }) => expectedValue(stream.byAgeBand[id] ?? 0) / sum),
    };
  });
  return {
    bandCount: bands.length,
    streams,
    modelYears: Int32Array.from({ length: context.horizon.weeks }, (_, week) => modelYearOfWeek(week)),
    rates: context.measures
      .filter((it): it is MeasureOf<'entry-rate'> => it.kind === 'entry-rate')
      .map((measure) => ({
        timing: timingOf(context, measure),
        amount: measureParameter(context, measure, 'change', measure.change),
        chosen: chosenEntries(context, measure),
      })),
    additions: context.measures.flatMap((measure) => additionOf(context, measure)),
  };
}

/** What a measure adds to entries, if it does: children by number, or those that come with plans. */
function additionOf(context: Context, measure: Measure): EntryAddition[] {
  const number = (field: string, quantity: Quantity) => measureParameter(context, measure, field, quantity);
  if (measure.kind === 'entries') {
    const timing = timingOf(context, measure);
    const amounts = [number('childrenPerYear', measure.childrenPerYear)];
    return [{ timing, amounts, chosen: chosenEntries(context, measure) }];
  }
  if (measure.kind === 'cp-starts' && measure.entriesPerPlan !== undefined) {
    const timing = timingOf(context, measure);
    // The same draw as that of the plans: a number is named by its measure and field, wherever it is read.
    const amounts = [
      number('plansPerYear', measure.plansPerYear),
      number('entriesPerPlan', measure.entriesPerPlan),
    ];
    return [{ timing, amounts, chosen: chosenEntries(context, measure) }];
  }
  return [];
}

/** The (stream, band) pairs that a measure's streams and age bands choose. */
export function chosenEntries(
  context: Context,
  measure: Pick<MeasureOf<'entries'>, 'streams' | 'ageBands'>,
): number[] {
  const { bands, baseline } = context;
  const chosenStream = (stream: EntryStream) =>
    stream.id === undefined || matches(measure.streams, stream.id);
  return streamsOf(baseline).flatMap((stream, s) =>
    bands.flatMap(({ id }, b) =>
      chosenStream(stream) && matches(measure.ageBands, id) ? [s * bands.length + b] : [],
    ),
  );
}

/**
 * Expected children entering in each week, after measures: `[week * pairs + stream * bands + band]`.
 *
 * What a band cannot give (all its entries are avoided already) is not passed on to other bands.
 * Source: docs/model.md, section 5, `entry-rate`, `entries` and the link of `cp-starts`.
 */
export function entriesByWeek(
  plan: EntryPlan,
  context: Pick<Context, 'horizon'>,
  values: Float64Array,
  yearly: YearlyFactors | null,
): Float64Array {
  const { horizon } = context;
  const pairs = plan.streams.length * plan.bandCount;
  const basePerYear = new Float64Array(pairs);
  plan.streams.forEach(({ perYear, shareByBand }, s) =>
    shareByBand.forEach((share, b) => (basePerYear[s * plan.bandCount + b] = values[perYear]! * share)),
  );
  const rates = plan.rates.map((it) => ({ ...it, strength: strengthByWeek(horizon, it.timing, values) }));
  const additions = plan.additions.map((it) => {
    const total = it.chosen.reduce((sum, pair) => sum + basePerYear[pair]!, 0);
    return { ...it, total, strength: strengthByWeek(horizon, it.timing, values) };
  });

  const entries = new Float64Array(horizon.weeks * pairs);
  const { weeks } = horizon;
  for (let pair = 0; pair < pairs; pair++) {
    const { variedRow } = plan.streams[Math.floor(pair / plan.bandCount)]!;
    for (let week = 0; week < weeks; week++) {
      const factor =
        yearly === null || variedRow < 0 ? 1 : yearlyFactor(yearly, variedRow, plan.modelYears[week]!);
      entries[week * pairs + pair] = basePerYear[pair]! * factor;
    }
  }
  for (const { chosen, amount, strength } of rates) {
    for (let week = 0; week < weeks; week++) {
      const factor = changeFactor(strength[week]!, values[amount]!);
      if (factor === 1) continue;
      for (let i = 0; i < chosen.length; i++) entries[week * pairs + chosen[i]!]! *= factor;
    }
  }
  for (const { chosen, amounts, strength, total } of additions) {
    // A drawn rate of zero leaves nothing to share by.
    if (total <= 0) continue;
    const childrenPerYear = amounts.reduce((product, amount) => product * values[amount]!, 1);
    for (let week = 0; week < weeks; week++) {
      if (strength[week] === 0) continue;
      const share = (strength[week]! * childrenPerYear) / total;
      for (let i = 0; i < chosen.length; i++) {
        entries[week * pairs + chosen[i]!]! += share * basePerYear[chosen[i]!]!;
      }
    }
  }
  for (let i = 0; i < entries.length; i++) entries[i] = entries[i]! > 0 ? entries[i]! * YEARS_PER_WEEK : 0;
  return entries;
}
