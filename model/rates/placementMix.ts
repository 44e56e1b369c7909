import { streamsOf } from '../schema/baseline.ts';
import { shareSum } from '../schema/checks/shares.ts';
import type { MeasureOf } from '../schema/measure.ts';
import { expectedValue } from '../schema/quantity.ts';
import { indexOfId, measureParameter, type Context } from './context.ts';
import { chosenEntries } from './entries.ts';
import { strengthByWeek, timingOf, type Timing } from './strength.ts';

/** An `entry-mix` measure: of entries meant for `from`, a share goes `to`. */
interface Diversion {
  timing: Timing;
  share: number;
  from: number;
  to: number;
  chosen: Set<number>;
}

export interface MixPlan {
  typeCount: number;
  /** Baseline mix, `[(stream * bands + band) * types + type]`; adds up to one for each pair with entries. */
  mix: Float64Array;
  diversions: Diversion[];
}

/** Where entries are placed in each week, as the baseline mix and what measures divert from it. */
export interface MixRates {
  /** The mix after diversion, per epoch, in the order of `MixPlan.mix`. */
  mixByEpoch: Float64Array[];
  epochOfWeek: Int32Array;
  /** Strength times share of each diversion, per week, floored at zero and not yet scaled. */
  shareByDiversionWeek: Float64Array[];
}

export function compileMix(context: Context): MixPlan {
  const { baseline, bands, typeIds } = context;
  const streams = streamsOf(baseline);
  const mix = new Float64Array(streams.length * bands.length * typeIds.length);
  streams.forEach((stream, s) =>
    bands.forEach(({ id }, b) => {
      const shares = stream.placementByAgeBand[id];
      if (shares === undefined) return;
      const sum = shareSum(shares);
      for (const [type, share] of Object.entries(shares)) {
        const pair = s * bands.length + b;
        mix[pair * typeIds.length + indexOfId(typeIds, type)] = expectedValue(share) / sum;
      }
    }),
  );
  const diversions = context.measures
    .filter((it): it is MeasureOf<'entry-mix'> => it.kind === 'entry-mix')
    .map((measure) => ({
      timing: timingOf(context, measure),
      share: measureParameter(context, measure, 'share', measure.share),
      from: indexOfId(typeIds, measure.from),
      to: indexOfId(typeIds, measure.to),
      chosen: new Set(chosenEntries(context, measure)),
    }));
  return { typeCount: typeIds.length, mix, diversions };
}

export function mixRates(plan: MixPlan, context: Pick<Context, 'horizon'>, values: Float64Array): MixRates {
  const { horizon } = context;
  const noDiversion = { mixByEpoch: [plan.mix], epochOfWeek: new Int32Array(horizon.weeks) };
  if (plan.diversions.length === 0) return { ...noDiversion, shareByDiversionWeek: [] };
  const shareByDiversionWeek = plan.diversions.map(({ timing, share }) =>
    strengthByWeek(horizon, timing, values).map((strength) => Math.max(0, strength * values[share]!)),
  );
  const epochOfWeek = new Int32Array(horizon.weeks);
  const mixByEpoch: Float64Array[] = [];
  for (let week = 0; week < horizon.weeks; week++) {
    const sameAsBefore = week > 0 && shareByDiversionWeek.every((share) => share[week] === share[week - 1]);
    if (!sameAsBefore)
      mixByEpoch.push(
        divertedMix(
          plan,
          shareByDiversionWeek.map((share) => share[week]!),
        ),
      );
    epochOfWeek[week] = mixByEpoch.length - 1;
  }
  return { mixByEpoch, epochOfWeek, shareByDiversionWeek };
}

/** The share of entries meant for `from` that each diversion takes: above 1 together, they are scaled to 1. */
export function scaledShares(plan: MixPlan, pair: number, from: number, shares: readonly number[]): number[] {
  const here = plan.diversions.map((it, d) => (it.from === from && it.chosen.has(pair) ? shares[d]! : 0));
  const sum = here.reduce((a, b) => a + b, 0);
  return sum > 1 ? here.map((share) => share / sum) : here;
}

/** Every diversion takes from the baseline mix, never from what another has diverted. */
function divertedMix(plan: MixPlan, shares: readonly number[]): Float64Array {
  const mix = Float64Array.from(plan.mix);
  if (shares.every((share) => share === 0)) return mix;
  const pairs = plan.mix.length / plan.typeCount;
  for (let pair = 0; pair < pairs; pair++) {
    for (let from = 0; from < plan.typeCount; from++) {
      const meant = plan.mix[pair * plan.typeCount + from]!;
      if (meant === 0) continue;
      scaledShares(plan, pair, from, shares).forEach((share, d) => {
        mix[pair * plan.typeCount + from]! -= meant * share;
        mix[pair * plan.typeCount + plan.diversions[d]!.to]! += meant * share;
      });
    }
  }
  // A type wholly diverted may be left a rounding error below zero.
  return mix.map((share) => Math.max(0, share));
}
