import { streamsOf, type Baseline, type EntryStream } from '../../../model/schema/baseline.ts';
import type { Measure, MeasureOf } from '../../../model/schema/measure.ts';
import { YEARS_PER_WEEK } from './calendar.ts';
import { strengthOn } from './strength.ts';
import { flooredFactor, meanOf, normalised, selects } from './values.ts';

export interface Entry {
  placement: string;
  ageBand: string;
  children: number;
  /** The place of its stream in the file. */
  stream: number;
}

/** Expected entries of the week that starts on a day, by the placement where they would live with room for all. */
export function entriesOf(baseline: Baseline, measures: readonly Measure[], day: number): Entry[] {
  return streamsOf(baseline).flatMap((stream, s) =>
    [...normalised(stream.byAgeBand).keys()].flatMap((ageBand) => {
      const children = perYearAfterMeasures(baseline, stream, ageBand, measures, day) * YEARS_PER_WEEK;
      if (children === 0) return [];
      const mix = mixAfterMeasures(stream, ageBand, measures, day);
      return [...mix].map(([placement, share]) => ({
        placement,
        ageBand,
        children: children * share,
        stream: s,
      }));
    }),
  );
}

/** Entries a year of one band of a stream with no measures and no drift. */
const baselinePerYear = (stream: EntryStream, ageBand: string): number =>
  meanOf(stream.perYear) * (normalised(stream.byAgeBand).get(ageBand) ?? 0);

/** A single stream may have no id; a selector of streams is refused then. */
const chosen = (
  measure: Pick<MeasureOf<'entries' | 'entry-rate' | 'entry-mix'>, 'streams' | 'ageBands'>,
  stream: EntryStream,
  ageBand: string,
): boolean =>
  (stream.id === undefined || selects(measure.streams, stream.id)) && selects(measure.ageBands, ageBand);

function perYearAfterMeasures(
  baseline: Baseline,
  stream: EntryStream,
  ageBand: string,
  measures: readonly Measure[],
  day: number,
): number {
  const own = baselinePerYear(stream, ageBand);
  let perYear = own;
  for (const measure of measures) {
    if (measure.kind !== 'entry-rate' || !chosen(measure, stream, ageBand)) continue;
    perYear *= flooredFactor(strengthOn(measure, day), measure.change);
  }
  for (const measure of measures) {
    if (measure.kind !== 'entries' && measure.kind !== 'cp-starts') continue;
    const childrenPerYear = childrenAdded(measure);
    if (childrenPerYear === undefined || !chosen(measure, stream, ageBand)) continue;
    const ofAllChosen = streamsOf(baseline).reduce(
      (sum, other) =>
        baseline.ageBands
          .filter((band) => chosen(measure, other, band.id))
          .reduce((total, band) => total + baselinePerYear(other, band.id), sum),
      0,
    );
    perYear += (strengthOn(measure, day) * childrenPerYear * own) / ofAllChosen;
  }
  return Math.max(0, perYear);
}

/** Children a year that a measure adds in full: its own number, or its plans times the entries that each brings. */
function childrenAdded(measure: MeasureOf<'entries' | 'cp-starts'>): number | undefined {
  if (measure.kind === 'entries') return meanOf(measure.childrenPerYear);
  if (measure.entriesPerPlan === undefined) return undefined;
  return meanOf(measure.plansPerYear) * meanOf(measure.entriesPerPlan);
}

/** Every `entry-mix` measure takes its share of what the baseline's mix says, never of what another sent. */
export function mixAfterMeasures(
  stream: EntryStream,
  ageBand: string,
  measures: readonly Measure[],
  day: number,
): Map<string, number> {
  const baselineMix = normalised(stream.placementByAgeBand[ageBand]!);
  const mix = new Map<string, number>();
  const add = (placement: string, share: number) => mix.set(placement, (mix.get(placement) ?? 0) + share);
  for (const [from, ofEntries] of baselineMix) {
    const sent = measures
      .filter((measure) => measure.kind === 'entry-mix')
      .filter((measure) => measure.from === from && chosen(measure, stream, ageBand))
      .map((measure) => ({
        to: measure.to,
        share: Math.max(0, strengthOn(measure, day) * meanOf(measure.share)),
      }));
    const together = sent.reduce((sum, { share }) => sum + share, 0);
    const scale = together > 1 ? 1 / together : 1;
    add(from, ofEntries * (1 - together * scale));
    for (const { to, share } of sent) add(to, ofEntries * share * scale);
  }
  return mix;
}
