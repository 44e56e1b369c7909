import { streamsOf, type Baseline } from '../schema/baseline.ts';
import type { Measure, MeasureOf } from '../schema/measure.ts';
import type { Selector } from '../schema/primitives.ts';
import { expectedValue } from '../schema/quantity.ts';
import { matches } from '../schema/selectors.ts';
import { targetWarnings } from '../targets/heldAgainst.ts';
import { listWords } from '../words/sentence.ts';
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
      case 'cp-starts':
        return linkWarnings(baseline, measure, measures);
      default:
        return [];
    }
  });
}

/** Entries that a link from plans avoids, beside measures that avoid entries of the same streams. */
function linkWarnings(
  baseline: Baseline,
  link: MeasureOf<'cp-starts'>,
  measures: readonly Measure[],
): string[] {
  const { plansPerYear, entriesPerPlan = 0 } = link;
  if (!(expectedValue(plansPerYear) * expectedValue(entriesPerPlan) < 0)) return [];
  const shared = (streams: Selector | undefined) =>
    streamsOf(baseline).some(
      ({ id }) => id === undefined || (matches(link.streams, id) && matches(streams, id)),
    );
  const avoiding = measures.filter(
    (it) =>
      (it.kind === 'entries' && expectedValue(it.childrenPerYear) < 0 && shared(it.streams)) ||
      (it.kind === 'entry-rate' && expectedValue(it.change) < 0 && shared(it.streams)),
  );
  if (avoiding.length === 0) return [];
  const named = listWords(avoiding.map(({ id }) => `"${id}"`));
  return [
    `Measure "${link.id}" links fewer plans to fewer entries, and ${named} also ${avoiding.length === 1 ? 'avoids' : 'avoid'} entries: they count beside each other, possibly the same children twice.`,
  ];
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
