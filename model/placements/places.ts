/**
 * What one replication, or many, say of a limited type: children who need a place by week beside places there by week.
 * Pure, so that each rule stands here once.
 */

/** Children who go without a place in a week. */
export const unmet = (needed: number, places: number): number => Math.max(0, needed - places);

/** The first week in which more children need a place than there are places, or -1. */
export function firstWeekShort(neededByWeek: ArrayLike<number>, placesByWeek: ArrayLike<number>): number {
  for (let week = 0; week < neededByWeek.length; week++) {
    if (neededByWeek[week]! > placesByWeek[week]!) return week;
  }
  return -1;
}

/**
 * The fewest places with which at least such a share of replications leave nobody without: the smallest number that so
 * many of them do not exceed (a quantile of type 1, so that the chance is reached and not nearly reached).
 *
 * @param mostNeeded by replication, the most children who need a place at one time
 */
export function placesFor(chance: number, mostNeeded: Float32Array | Float64Array): number {
  const sorted = mostNeeded.slice().sort();
  // A share of a number of replications is whole but for the last digits.
  return sorted[Math.ceil(chance * sorted.length - 1e-9) - 1]!;
}

/** Child-weeks there over place-weeks there, or nothing without places. */
export const occupancy = (childWeeks: number, placeWeeks: number): number | undefined =>
  placeWeeks > 0 ? childWeeks / placeWeeks : undefined;
