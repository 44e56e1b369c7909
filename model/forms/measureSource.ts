import { measureNumbers } from '../numbers/numbers.ts';
import { isStatedByMeasure, type Figures } from '../numbers/statedFigure.ts';
import type { Measure } from '../schema/measure.ts';
import type { RawMeasure } from './draft.ts';
import { valueOf, type FieldPath } from './fieldValue.ts';
import { sameTyped, typedQuantity } from './quantityEdits.ts';

/**
 * A measure as somebody has changed it, with a source that still holds: where its own source states one of its
 * numbers, it goes with that number, and comes back with it.
 *
 * @param known the same measure as it was published or opened, with the sources it had then
 */
export function withSourceThatHolds(
  measure: RawMeasure,
  known: readonly (Measure | undefined)[],
  figures: Figures,
): RawMeasure {
  const sourced = known.filter((it) => it?.source !== undefined && it.kind === measure.kind) as Measure[];
  const stated = new Map(sourced.map((it) => [it, statedBy(it, figures)]));
  const stands = (it: Measure) => stated.get(it)!.every((path) => unmoved(measure, it, path));
  const had = sourced.find(({ source }) => source === measure.source);
  if (had && !stands(had)) {
    const { source: _source, ...rest } = measure;
    return rest as RawMeasure;
  }
  const back =
    measure.source === undefined ? sourced.find((it) => stated.get(it)!.length > 0 && stands(it)) : undefined;
  return back ? { ...measure, source: back.source } : measure;
}

/** Where the numbers of a measure are that its own source states. */
const statedBy = (measure: Measure, figures: Figures): FieldPath[] =>
  measureNumbers([measure])
    .filter((number) => isStatedByMeasure(measure, number, figures))
    // The place of a list of one measure begins with its 0.
    .map(({ place }) => place.slice(1));

const unmoved = (a: RawMeasure, b: Measure, path: FieldPath): boolean =>
  sameTyped(typedQuantity(valueOf(a, path)), typedQuantity(valueOf(b, path)));
