import type { Measure } from '../schema/measure.ts';
import type { MeasureChanges } from './commonMeasures.ts';
import type { YearAccounts } from './accounts.ts';
import { savingOf } from './saving.ts';

/** Accounts by year of the baseline with some measures, in their order; the caller may remember runs. */
export type AccountsOf = (measures: readonly Measure[]) => YearAccounts[];

/** What one measure is worth in each year of the horizon. */
export interface MeasureShare {
  measure: Measure;
  change: 'added' | 'removed';
  /** Its step on the way from the comparator to the scenario; the steps of a year add up to its saving. */
  inOrderGbp: number[];
  /** The saving if it were the only change from the comparator. */
  aloneGbp: number[];
  childWeeksAvoidedAlone: number[];
}

/**
 * From the comparator, its own measures are switched off in reverse order, then the scenario's on, each at its
 * place in the list. The difference between a measure's step and what it saves alone is double counting.
 * Source: docs/model.md, section 7.
 */
export function attribute(
  comparator: readonly Measure[],
  scenario: readonly Measure[],
  changes: MeasureChanges,
  accountsOf: AccountsOf,
  cashableShares: readonly number[],
): MeasureShare[] {
  const start = accountsOf(comparator);
  let before = start;
  const shareOf = (measure: Measure, change: MeasureShare['change'], list: Measure[], alone: Measure[]) => {
    const after = accountsOf(list);
    const only = accountsOf(alone);
    const step = after.map((year, y) => savingOf(before[y]!, year, cashableShares).savingGbp);
    const single = only.map((year, y) => savingOf(start[y]!, year, cashableShares));
    before = after;
    return {
      measure,
      change,
      inOrderGbp: step,
      aloneGbp: single.map((it) => it.savingGbp),
      childWeeksAvoidedAlone: single.map((it) => it.childWeeksAvoided),
    };
  };

  const shares: MeasureShare[] = [];
  const off = new Set<string>();
  for (const measure of [...changes.removed].reverse()) {
    off.add(measure.id);
    const list = comparator.filter((it) => !off.has(it.id));
    shares.push(
      shareOf(
        measure,
        'removed',
        list,
        comparator.filter((it) => it.id !== measure.id),
      ),
    );
  }
  const on = new Set(changes.common);
  for (const measure of changes.added) {
    on.add(measure.id);
    const list = scenario.filter((it) => on.has(it.id));
    shares.push(shareOf(measure, 'added', list, withOnly(comparator, scenario, changes, [measure])));
  }
  return shares;
}

/**
 * The comparator with some of the scenario's measures added, each after the common measure it follows in the
 * scenario: the order matters among counted measures.
 */
export function withOnly(
  comparator: readonly Measure[],
  scenario: readonly Measure[],
  changes: MeasureChanges,
  added: readonly Measure[],
): Measure[] {
  const list = [...comparator];
  let at = 0;
  for (const measure of scenario) {
    if (changes.common.has(measure.id)) at = list.findIndex((it) => it.id === measure.id) + 1;
    else if (added.includes(measure)) list.splice(at++, 0, measure);
  }
  return list;
}
