import type { Baseline } from '../schema/baseline.ts';
import type { Measure } from '../schema/measure.ts';
import { expectedValue } from '../schema/quantity.ts';
import { matches } from '../schema/selectors.ts';
import { targetWarnings } from '../targets/heldAgainst.ts';
import type { ProjectionInput } from './project.ts';

/** What a scenario asks for that changes nothing, or less than it seems, each as a sentence. */
export const warningsOf = ({
  baseline,
  scenario,
  targets,
}: Pick<ProjectionInput, 'baseline' | 'scenario' | 'targets'>): string[] => [
  ...measureWarnings(baseline, scenario.measures),
  ...(targets ? targetWarnings(targets.targets, scenario) : []),
];

function measureWarnings(baseline: Baseline, measures: readonly Measure[]): string[] {
  const limited = new Set((baseline.capacity ?? []).map((row) => row.placement));
  return measures.flatMap((measure) => {
    const named = `Measure "${measure.id}"`;
    switch (measure.kind) {
      case 'capacity':
      case 'foster-recruitment':
        return limited.has(measure.placement)
          ? []
          : [
              `${named} adds no places: "${measure.placement}" has no limit of places. Its costs still count.`,
            ];
      case 'own-home':
        return expectedValue(measure.places) === 0 ? [`${named} has no places. Its costs still count.`] : [];
      case 'exits':
      case 'step-down':
        return expectedValue(measure.childrenPerYear) < 0
          ? [`${named} takes nobody: a negative number of children counts as none.`]
          : [];
      case 'exit-rate':
        return changesARate(baseline, measure)
          ? []
          : [`${named} changes nothing: the baseline has no exit rate for that reason where it looks.`];
      default:
        return [];
    }
  });
}

function changesARate(baseline: Baseline, measure: Extract<Measure, { kind: 'exit-rate' }>): boolean {
  return baseline.exits.some(
    (row) =>
      row.reason === measure.reason &&
      baseline.placementTypes.some(
        (it) => matches(row.placement, it.id) && matches(measure.placements, it.id),
      ) &&
      baseline.ageBands.some((it) => matches(row.ageBand, it.id) && matches(measure.ageBands, it.id)),
  );
}
