import { streamsOf, type Baseline } from '../../../model/schema/baseline.ts';
import type { Measure } from '../../../model/schema/measure.ts';
import { agesOf, childAges } from './ages.ts';
import { mixAfterMeasures } from './entries.ts';
import type { People } from './people.ts';
import { meanOf } from './values.ts';

/** Children whom measures with returns took out by a reason, by age in weeks on the day the week began. */
export interface TakenHome {
  reason: string;
  byAge: number[];
}

/** Whether some of the children that a measure takes out are back within a year. */
export const childrenReturn = (baseline: Baseline, measure: Measure): boolean =>
  (measure.kind === 'exits' || measure.kind === 'exit-rate') &&
  measure.someReturn === true &&
  (baseline.reentry ?? []).some(({ reason }) => reason === measure.reason);

/**
 * Who comes back in a week: of those taken out in each of the 52 weeks before it, a fifty-second of the share who do,
 * unless they are 18 by the time they are counted again.
 *
 * @param earlier by week, those taken before this one
 * @returns how many came
 */
export function comeBack(
  baseline: Baseline,
  measures: readonly Measure[],
  arriving: People,
  earlier: readonly TakenHome[][],
  day: number,
): number {
  let returned = 0;
  for (const row of baseline.reentry ?? []) {
    const stream = streamsOf(baseline).find(({ id }) => row.stream === undefined || id === row.stream)!;
    const back = childAges.map(() => 0);
    for (let weeksAgo = 1; weeksAgo <= 52 && weeksAgo <= earlier.length; weeksAgo++) {
      for (const { reason, byAge } of earlier[earlier.length - weeksAgo]!) {
        if (reason !== row.reason) continue;
        for (let age = weeksAgo + 1; age < back.length; age++) {
          back[age]! += (byAge[age - weeksAgo - 1]! * meanOf(row.shareWithinYear)) / 52;
        }
      }
    }
    for (const band of baseline.ageBands) {
      const mix = stream.placementByAgeBand[band.id] && mixAfterMeasures(stream, band.id, measures, day);
      for (const age of agesOf(band)) {
        returned += back[age]!;
        for (const [placement, share] of mix ?? []) arriving.get(placement)!.new[age]! += back[age]! * share;
      }
    }
  }
  return returned;
}
