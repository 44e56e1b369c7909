import type { Baseline } from '../../../model/schema/baseline.ts';
import type { Measure } from '../../../model/schema/measure.ts';
import { agesOf, childAges } from './ages.ts';
import { YEARS_PER_WEEK } from './calendar.ts';
import { childrenReturn } from './returns.ts';
import { addTo, cellsOf, phases, type InHand } from './people.ts';
import { strengthOn } from './strength.ts';
import { meanOf, selects } from './values.ts';

/** The measures given as children a year take theirs, in the scenario's order, evenly over the eligible. */
export function takeCounted(
  baseline: Baseline,
  measures: readonly Measure[],
  { staying, arriving, movers, exits, takenHome }: InHand,
  day: number,
): void {
  for (const measure of measures) {
    if (measure.kind !== 'exits' && measure.kind !== 'step-down') continue;
    const due = strengthOn(measure, day) * meanOf(measure.childrenPerYear) * YEARS_PER_WEEK;
    const fromWhere =
      measure.kind === 'step-down'
        ? [measure.from]
        : [...staying.keys()].filter((placement) => selects(measure.placements, placement));
    const chosen = baseline.ageBands.filter((band) => selects(measure.ageBands, band.id));
    const ages = chosen.flatMap(agesOf);
    const cells = fromWhere.flatMap((placement) => phases.map((phase) => ({ placement, phase })));
    let eligible = 0;
    for (const { placement, phase } of cells) {
      const here = staying.get(placement)![phase];
      for (const age of ages) eligible += here[age]!;
    }
    const taken = Math.max(0, Math.min(due, eligible));
    if (taken === 0) continue;
    const takenByAge = childAges.map(() => 0);
    for (const { placement, phase } of cells) {
      const here = staying.get(placement)![phase];
      for (const age of ages) {
        // Where all are taken they are taken as they are, so that rounding leaves nothing below zero.
        const own = taken === eligible ? here[age]! : here[age]! * (taken / eligible);
        here[age]! -= own;
        takenByAge[age]! += own;
        if (measure.kind !== 'step-down') continue;
        arriving.get(measure.to)![phase][age]! += own;
        cellsOf(movers.get(placement)!, measure.to)[phase][age]! += own;
      }
    }
    if (measure.kind !== 'exits') continue;
    addTo(exits, measure.reason, taken);
    if (childrenReturn(baseline, measure)) takenHome.push({ reason: measure.reason, byAge: takenByAge });
  }
}
