import { dayOf } from '../../time/calendar.ts';
import { streamsOf, type Baseline } from '../baseline.ts';
import type { Measure, MeasureOf } from '../measure.ts';
import { problem, type PathPart, type Problem } from '../problem.ts';
import { highestValue, likelyValue, lowestValue } from '../quantity.ts';
import { matches } from '../selectors.ts';
import { returnsUnknown } from './afterCare.ts';
import { forbiddenArrivals } from './hazards.ts';
import { unknownId, unknownSelected } from './ids.ts';
import type { BaselineIds } from './knownIds.ts';

/** What a measure says together with the baseline: known ids, dates in order, ages allowed. */
export function checkMeasure(
  measure: Measure,
  baseline: Baseline,
  ids: BaselineIds,
  at: PathPart[],
): Problem[] {
  const dates =
    measure.end !== undefined && dayOf(measure.end) <= dayOf(measure.start)
      ? [problem([...at, 'end'], 'Must be after start: the measure stops on this day.')]
      : [];
  return [...dates, ...checkIds(measure, baseline, ids, at), ...checkKind(measure, baseline, at)];
}

function checkIds(measure: Measure, baseline: Baseline, ids: BaselineIds, at: PathPart[]): Problem[] {
  // Not every kind has every field; one that a kind has not is undefined here.
  const fields: { placement?: string; from?: string; to?: string; reason?: string; kind: string } = measure;
  const one = (key: 'placement' | 'from' | 'to' | 'reason') =>
    unknownId(fields[key], key === 'reason' ? ids.reasons : ids.placements, [...at, key]);
  const placements = 'placements' in measure ? measure.placements : undefined;
  const ageBands = 'ageBands' in measure ? measure.ageBands : undefined;
  const streams = 'streams' in measure ? measure.streams : undefined;
  const nameless = ids.streams.ids.length === 0 && streamsOf(baseline).length === 1;
  return [
    ...one('placement'),
    ...one('from'),
    ...one('to'),
    ...one('reason'),
    ...unknownSelected(placements, ids.placements, [...at, 'placements']),
    ...unknownSelected(ageBands, ids.ageBands, [...at, 'ageBands']),
    ...(streams !== undefined && nameless
      ? [
          problem(
            [...at, 'streams'],
            'The baseline has a single entry stream without an id: leave this field out.',
          ),
        ]
      : unknownSelected(streams, ids.streams, [...at, 'streams'])),
  ];
}

function checkKind(measure: Measure, baseline: Baseline, at: PathPart[]): Problem[] {
  switch (measure.kind) {
    case 'step-down':
    case 'entry-mix':
      return measure.from === measure.to
        ? [problem([...at, 'to'], 'Must be another placement type than from.')]
        : forbiddenArrivals(baseline, { ...measure, ageBand: measure.ageBands }, at);
    case 'own-home':
      return highestValue(measure.soldPlaces ?? 0) > lowestValue(measure.places)
        ? [problem([...at, 'soldPlaces'], 'More places are sold than the home has.')]
        : [];
    case 'entries':
      return selectedEntriesPerYear(measure, baseline) > 0
        ? []
        : [
            problem(
              at,
              'The baseline has no entries in the age bands and streams this chooses, so there is nothing to share it by.',
            ),
          ];
    case 'exits':
    case 'exit-rate':
      return measure.someReturn && returnsUnknown(measure.reason, baseline)
        ? [
            problem(
              [...at, 'someReturn'],
              'The baseline does not say how many of those who leave by this reason return to care.',
            ),
          ]
        : [];
    case 'cp-starts':
      return [...checkPlans(baseline, at), ...checkLink(measure, baseline, at)];
    case 'cp-ends':
      return checkPlans(baseline, at);
    default:
      return [];
  }
}

const checkPlans = (baseline: Baseline, at: PathPart[]): Problem[] =>
  baseline.childProtection
    ? []
    : [problem([...at, 'kind'], 'The baseline holds no child protection plans for this to change.')];

/** The link from plans to entries: where it is stated there must be entries for it to move. */
function checkLink(measure: MeasureOf<'cp-starts'>, baseline: Baseline, at: PathPart[]): Problem[] {
  if (measure.entriesPerPlan === undefined) {
    return measure.streams === undefined
      ? []
      : [
          problem(
            [...at, 'streams'],
            'Only with entriesPerPlan: without it the measure moves no entries, so there are none to choose.',
          ),
        ];
  }
  return selectedEntriesPerYear(measure, baseline) > 0
    ? []
    : [
        problem(
          [...at, 'streams'],
          'The baseline has no entries in the streams this chooses for plans to move.',
        ),
      ];
}

type ChoosesEntries = Pick<MeasureOf<'entries'>, 'streams' | 'ageBands'>;

function selectedEntriesPerYear(measure: ChoosesEntries, baseline: Baseline): number {
  return streamsOf(baseline)
    .filter((stream) => stream.id === undefined || matches(measure.streams, stream.id))
    .reduce((sum, stream) => {
      const share = Object.entries(stream.byAgeBand)
        .filter(([band]) => matches(measure.ageBands, band))
        .reduce((total, [, value]) => total + likelyValue(value), 0);
      return sum + share * highestValue(stream.perYear);
    }, 0);
}
