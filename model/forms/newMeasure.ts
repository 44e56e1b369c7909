import type { Baseline, PlacementType } from '../schema/baseline.ts';
import type { MeasureKind } from '../schema/measure.ts';
import type { Scenario } from '../schema/scenario.ts';
import { horizonOf } from '../time/horizon.ts';
import { likely } from '../words/quantityWords.ts';
import type { Draft, RawMeasure } from './draft.ts';
import { formOf } from './measureForms.ts';
import { newMeasureId } from './measureIds.ts';

/** Why a baseline allows no measure of a kind; nothing where it does. */
export function whyNot(kind: MeasureKind, baseline: Baseline): string | undefined {
  if ((kind === 'exits' || kind === 'exit-rate') && baseline.exits.length === 0) {
    return 'The baseline has no ways of leaving care to change.';
  }
  if ((kind === 'cp-starts' || kind === 'cp-ends') && !baseline.childProtection) {
    return 'The baseline holds no child protection plans.';
  }
  if ((kind === 'step-down' || kind === 'entry-mix') && openTypes(baseline).length < 2) {
    return 'The baseline has only one kind of placement for all ages.';
  }
  return undefined;
}

/**
 * A new measure of a kind, which the schema takes and which does nothing yet: no effect is made up for whoever
 * adds it. It starts with the horizon.
 */
export function newMeasure(
  kind: MeasureKind,
  baseline: Baseline,
  horizon: Scenario['horizon'],
  draft: Draft,
): RawMeasure {
  const common = { id: newMeasureId(kind, draft), kind, label: formOf(kind).title, start: horizon.from };
  return { ...common, ...effectOf(kind, baseline, horizon) };
}

function effectOf(kind: MeasureKind, baseline: Baseline, horizon: Scenario['horizon']): object {
  const [dearest, other] = wayDown(baseline);
  const placement = baseline.capacity?.[0]?.placement ?? baseline.placementTypes[0]!.id;
  const reason = baseline.exits[0]?.reason;
  switch (kind) {
    case 'entry-rate':
    case 'cp-ends':
      return { change: 0 };
    case 'entries':
      return { childrenPerYear: 0 };
    case 'exits':
      return { reason, childrenPerYear: 0, ...returning(baseline, reason) };
    case 'exit-rate':
      return { reason, change: 0, ...returning(baseline, reason) };
    case 'step-down':
      return { from: dearest, to: other, childrenPerYear: 0 };
    case 'entry-mix':
      return { from: dearest, to: other, share: 0 };
    case 'capacity':
      return { placement, places: 0 };
    case 'own-home':
      return { placement: dearest ?? placement, places: 0, weeklyFixedCostGbp: 0 };
    case 'foster-recruitment':
      return { placement, householdsPerYear: 0, childrenPerHousehold: 1 };
    case 'unit-cost':
      return { placement: dearest ?? placement, change: 0 };
    case 'cp-starts':
      return { plansPerYear: 0 };
    case 'cash':
      return {
        amountsGbp: Object.fromEntries(horizonOf(horizon).financialYears.map(({ label }) => [label, 0])),
      };
  }
}

/** Some of the children who leave by a measure come back, wherever the baseline says how many. */
const returning = ({ reentry = [] }: Baseline, reason: string | undefined): object =>
  reentry.some((row) => row.reason === reason) ? { someReturn: true } : {};

/** Placement types that take every age: a move between them is allowed for all. */
const openTypes = ({ placementTypes }: Baseline): PlacementType[] =>
  placementTypes.filter(({ ages }) => ages === undefined || (ages.fromYears === 0 && ages.toYears === 18));

/** From the dearest kind that takes all ages to the one that most children can be moved to: the first other. */
function wayDown(baseline: Baseline): [from: string | undefined, to: string | undefined] {
  const byCost = openTypes(baseline).toSorted((a, b) => likely(b.weeklyCostGbp) - likely(a.weeklyCostGbp));
  const from = byCost[0]?.id;
  return [from, openTypes(baseline).find(({ id }) => id !== from)?.id];
}
