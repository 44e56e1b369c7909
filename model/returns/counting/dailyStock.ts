import { birthdayAt } from '../age.ts';
import type { Histories } from '../history.ts';
import type { Grouping } from './stockOn.ts';

/** Children looked after on each day from `from`, short breaks left out: one number a day in every array. */
export interface DailyStock {
  from: number;
  total: Int32Array;
  byGroup: Record<string, Int32Array>;
  /** Children without a birthday, or of an age that no band takes, are in none. */
  byAgeBand: Record<string, Int32Array>;
  unaccompanied: Int32Array;
}

/** The stock on every day that the returns speak of: what `stockOn` gives, in one pass over the stays. */
export function dailyStock(histories: Histories, { groupOf, bands }: Grouping): DailyStock {
  const { observedFrom, observedTo, children } = histories;
  const days = Math.max(0, observedTo - observedFrom + 1);
  // Each array first holds the change from the day before; one place more for ends after the last day.
  const changes = () => new Int32Array(days + 1);
  const add = (to: Int32Array, from: number, until: number) => {
    const start = Math.max(0, from - observedFrom);
    const end = Math.min(days, until - observedFrom);
    if (start >= end) return;
    to[start]!++;
    to[end]!--;
  };

  const total = changes();
  const unaccompanied = changes();
  const groups = new Map<string, Int32Array>();
  const byBand = bands.map(changes);
  for (const child of children) {
    for (const period of child.periods) {
      const end = period.to ?? Infinity;
      add(total, period.from, end);
      if (child.unaccompanied) add(unaccompanied, period.from, end);
      for (const stay of period.stays) {
        const id = groupOf(stay.place, stay.provider);
        let group = groups.get(id);
        if (!group) groups.set(id, (group = changes()));
        add(group, stay.from, stay.to ?? Infinity);
      }
    }
    const { birthday, periods } = child;
    if (birthday === null || periods.length === 0) continue;
    const firstDay = Math.max(observedFrom, periods[0]!.from);
    const end = Math.min(observedTo + 1, periods.at(-1)!.to ?? Infinity);
    for (let band = 0; band < bands.length; band++) {
      const { fromYears, toYears } = bands[band]!;
      // A year has 365 or 366 days: most bands are ruled out without their dates.
      if (birthday + 365 * fromYears >= end || birthday + 366 * toYears <= firstDay) continue;
      const first = birthdayAt(birthday, fromYears);
      const until = birthdayAt(birthday, toYears);
      for (const { from, to } of periods) {
        add(byBand[band]!, Math.max(from, first), Math.min(to ?? Infinity, until));
      }
    }
  }
  return {
    from: observedFrom,
    total: summed(total),
    byGroup: Object.fromEntries([...groups].map(([id, it]) => [id, summed(it)])),
    byAgeBand: Object.fromEntries(bands.map(({ id }, band) => [id, summed(byBand[band]!)])),
    unaccompanied: summed(unaccompanied),
  };
}

/** Changes to levels, without the place after the last day. */
function summed(changes: Int32Array): Int32Array {
  for (let day = 1; day < changes.length; day++) changes[day]! += changes[day - 1]!;
  return changes.subarray(0, -1);
}
