import { isDeepStrictEqual } from 'node:util';
import type { Baseline } from '../../../model/schema/baseline.ts';
import type { Measure } from '../../../model/schema/measure.ts';
import { savingOf } from './savings.ts';
import type { PlanRun } from './years.ts';

/** The run of a plan with some measures, in their order. */
export type RunWith = (measures: readonly Measure[]) => PlanRun;

export interface Attributed {
  id: string;
  change: 'added' | 'removed';
  byYear: { year: string; inOrderGbp: number; aloneGbp: number; childWeeksAvoidedAlone: number }[];
  /** By year, alone, with the returns to care the other way round than the measure has them. */
  otherWayGbp?: number[];
}

/** The saving by measure, in order and alone, from the comparator's measures to the scenario's. */
export function attribute(
  baseline: Baseline,
  run: RunWith,
  comparator: readonly Measure[],
  scenario: readonly Measure[],
): Attributed[] {
  const common = commonMeasures(comparator, scenario);
  const removed = comparator.filter((measure) => !common.has(measure)).toReversed();
  const added = scenario.filter((measure) => !common.has(measure));
  const start = run(comparator);

  let before = start;
  const byYear = (after: PlanRun, alone: PlanRun) => {
    const rows = start.years.map((account, i) => {
      const onItsOwn = savingOf(baseline, account, alone.years[i]!);
      return {
        year: account.year,
        inOrderGbp: savingOf(baseline, before.years[i]!, after.years[i]!).netGbp,
        aloneGbp: onItsOwn.netGbp,
        childWeeksAvoidedAlone: onItsOwn.childWeeksAvoided,
      };
    });
    before = after;
    return rows;
  };

  const otherWay = (measure: Measure, before: readonly Measure[], after: readonly Measure[]) => {
    if (measure.kind !== 'exits' && measure.kind !== 'exit-rate') return {};
    if (!(baseline.reentry ?? []).some(({ reason }) => reason === measure.reason)) return {};
    const { someReturn, ...rest } = measure;
    const turned: Measure = someReturn ? rest : { ...rest, someReturn: true };
    const turn = (list: readonly Measure[]) => run(list.map((it) => (it === measure ? turned : it)));
    const [from, to] = [turn(before), turn(after)];
    return { otherWayGbp: to.years.map((year, i) => savingOf(baseline, from.years[i]!, year).netGbp) };
  };

  const off = removed.map((measure, i): Attributed => {
    const gone = new Set(removed.slice(0, i + 1));
    const after = run(comparator.filter((it) => !gone.has(it)));
    const without = comparator.filter((it) => it !== measure);
    const years = byYear(after, run(without));
    return { id: measure.id, change: 'removed', byYear: years, ...otherWay(measure, comparator, without) };
  });
  const on = added.map((measure, i): Attributed => {
    const there = new Set(added.slice(0, i + 1));
    const after = run(scenario.filter((it) => there.has(it) || common.has(it)));
    const only = withOne(comparator, scenario, measure, common);
    const years = byYear(after, run(only));
    return { id: measure.id, change: 'added', byYear: years, ...otherWay(measure, comparator, only) };
  });
  return [...off, ...on];
}

/**
 * Measures equal in every field, of either list: as many as stand in one order in both. Found by growing every
 * set that does, measure by measure.
 */
function commonMeasures(comparator: readonly Measure[], scenario: readonly Measure[]): Set<Measure> {
  let grown: [Measure, Measure][][] = [[]];
  for (const theirs of comparator) {
    const ours = scenario.find((it) => isDeepStrictEqual(it, theirs));
    if (ours === undefined) continue;
    const after = ([, last]: [Measure, Measure]) => scenario.indexOf(last) < scenario.indexOf(ours);
    grown = grown.flatMap((pairs) => (pairs.every(after) ? [[...pairs, [theirs, ours]], pairs] : [pairs]));
  }
  const most = Math.max(...grown.map((pairs) => pairs.length));
  return new Set(grown.find((pairs) => pairs.length === most)!.flat());
}

/** The comparator with one measure more, right behind the common measure that it follows in the scenario. */
function withOne(
  comparator: readonly Measure[],
  scenario: readonly Measure[],
  measure: Measure,
  common: ReadonlySet<Measure>,
): Measure[] {
  const leader = scenario.slice(0, scenario.indexOf(measure)).findLast((it) => common.has(it));
  const at = leader === undefined ? 0 : comparator.findIndex((it) => isDeepStrictEqual(it, leader)) + 1;
  return comparator.toSpliced(at, 0, measure);
}
