import { streamsOf, type Baseline } from '../../../model/schema/baseline.ts';
import type { Measure } from '../../../model/schema/measure.ts';
import { childAges, isOfAge } from './ages.ts';
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
  for (let weeksAgo = 1; weeksAgo <= 52 && weeksAgo <= earlier.length; weeksAgo++) {
    for (const { reason, byAge } of earlier[earlier.length - weeksAgo]!) {
      const row = baseline.reentry!.find((it) => it.reason === reason)!;
      const stream = streamsOf(baseline).find(({ id }) => row.stream === undefined || id === row.stream)!;
      byAge.forEach((children, ageThen) => {
        const age = ageThen + weeksAgo + 1;
        if (children === 0 || age >= childAges.length) return;
        const band = baseline.ageBands.find((it) => isOfAge(it, age))!;
        const back = (children * meanOf(row.shareWithinYear)) / 52;
        returned += back;
        for (const [placement, share] of mixAfterMeasures(stream, band.id, measures, day)) {
          arriving.get(placement)!.new[age]! += back * share;
        }
      });
    }
  }
  return returned;
}
