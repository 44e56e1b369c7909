import type { Measure } from '../schema/measure.ts';

/** What turns a comparator into a scenario, measure by measure. */
export interface MeasureChanges {
  /** The comparator's own measures, in the comparator's order. */
  removed: Measure[];
  /** The scenario's own measures, in the scenario's order. */
  added: Measure[];
  /** Measures in both, which stay on throughout. */
  common: Set<string>;
}

/**
 * A measure is in both when every field is equal and the common ones stand in the same order; otherwise it
 * counts as two, one switched off and one switched on. Where the order differs, the longest common run of
 * measures in order is kept.
 */
export function measureChanges(comparator: readonly Measure[], scenario: readonly Measure[]): MeasureChanges {
  const a = comparator.map(canonical);
  const b = scenario.map(canonical);
  // longest[i][j]: measures in common, in order, of a from i on and b from j on.
  const longest = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      longest[i]![j] =
        a[i] === b[j] ? longest[i + 1]![j + 1]! + 1 : Math.max(longest[i + 1]![j]!, longest[i]![j + 1]!);
    }
  }
  const common = new Set<string>();
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i] === b[j]) {
      common.add(comparator[i]!.id);
      i++;
      j++;
    } else if (longest[i + 1]![j]! >= longest[i]![j + 1]!) i++;
    else j++;
  }
  return {
    removed: comparator.filter((it) => !common.has(it.id)),
    added: scenario.filter((it) => !common.has(it.id)),
    common,
  };
}

/** A value as text that does not depend on the order its fields were written in. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'undefined';
  const fields = Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .sort(([x], [y]) => (x < y ? -1 : 1))
    .map(([key, field]) => `${JSON.stringify(key)}:${canonical(field)}`);
  return `{${fields.join(',')}}`;
}
