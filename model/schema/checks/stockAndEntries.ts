import { streamsOf, type Baseline, type EntryStream } from '../baseline.ts';
import { expectedValue } from '../quantity.ts';
import { problem, type PathPart, type Problem } from '../problem.ts';
import { misplacedBand } from './ages.ts';
import { repeatedIds, unknownId } from './ids.ts';
import type { BaselineIds } from './knownIds.ts';
import { unevenShares } from './shares.ts';

/** Stock rows name known placements and bands, and no child is where its age forbids. */
export function checkStock(baseline: Baseline, ids: BaselineIds): Problem[] {
  return baseline.stock.flatMap((row, i) => [
    ...unknownId(row.placement, ids.placements, ['stock', i, 'placement']),
    ...unknownId(row.ageBand, ids.ageBands, ['stock', i, 'ageBand']),
    ...misplacedBand(baseline, row.ageBand, row.placement, ['stock', i]),
  ]);
}

/** Streams have ids of their own, shares that add up, and a first placement for every band they fill. */
export function checkEntries(baseline: Baseline, ids: BaselineIds): Problem[] {
  const isList = Array.isArray(baseline.entries);
  const streams = streamsOf(baseline);
  const nameless = streams.flatMap((stream, i) =>
    isList && stream.id === undefined
      ? [problem(['entries', i, 'id'], 'In a list of entry streams each needs an id.')]
      : [],
  );
  return [
    ...nameless,
    ...repeatedIds(streams, ['entries'], 'entry stream'),
    ...streams.flatMap((stream, i) =>
      checkStream(baseline, ids, stream, isList ? ['entries', i] : ['entries']),
    ),
  ];
}

function checkStream(baseline: Baseline, ids: BaselineIds, stream: EntryStream, at: PathPart[]): Problem[] {
  const bands = Object.entries(stream.byAgeBand).flatMap(([band, share]) => {
    const path = [...at, 'byAgeBand', band];
    const known = ids.ageBands.ids.includes(band);
    const mixMissing = known && expectedValue(share) > 0 && !Object.hasOwn(stream.placementByAgeBand, band);
    return [
      ...unknownId(band, ids.ageBands, path),
      ...(mixMissing
        ? [problem([...at, 'placementByAgeBand'], `Says nothing of where the age band "${band}" is placed.`)]
        : []),
    ];
  });
  const mixes = Object.entries(stream.placementByAgeBand).flatMap(([band, mix]) => {
    const path = [...at, 'placementByAgeBand', band];
    return [
      ...unknownId(band, ids.ageBands, path),
      ...unevenShares(mix, path),
      ...Object.entries(mix).flatMap(([placement, share]) => [
        ...unknownId(placement, ids.placements, [...path, placement]),
        ...(expectedValue(share) > 0 ? misplacedBand(baseline, band, placement, [...path, placement]) : []),
      ]),
    ];
  });
  return [...unevenShares(stream.byAgeBand, [...at, 'byAgeBand']), ...bands, ...mixes];
}
