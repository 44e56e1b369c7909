import { streamsOf, TURNED_18, type Baseline } from '../baseline.ts';
import type { Selector } from '../primitives.ts';
import { problem, type PathPart, type Problem } from '../problem.ts';
import { namedIds } from '../selectors.ts';
import { repeatedIds, unknownId, unknownSelected } from './ids.ts';
import type { BaselineIds } from './knownIds.ts';

/** Lines of costs after care are fed by something the baseline has, and have a cost or an income. */
export function checkAfterCare({ afterCare = [] }: Baseline, ids: BaselineIds): Problem[] {
  const reasons = { ...ids.reasons, ids: [...ids.reasons.ids, TURNED_18] };
  return [
    ...repeatedIds(afterCare, ['afterCare'], 'line'),
    ...afterCare.flatMap((line, i) => {
      const at = ['afterCare', i];
      const { fedBy } = line;
      const moneyless = line.weeklyCostGbp === undefined && line.incomeGbpPerNight === undefined;
      return [
        ...unknownId(fedBy.exits, reasons, [...at, 'fedBy', 'exits']),
        ...checkStreams(fedBy.entries, ids, [...at, 'fedBy', 'entries']),
        ...checkStreams(fedBy.fewerEntries, ids, [...at, 'fedBy', 'fewerEntries']),
        ...(moneyless
          ? [problem([...at, 'weeklyCostGbp'], 'Give the line a weekly cost, an income a night, or both.')]
          : []),
      ];
    }),
  ];
}

function checkStreams(streams: Selector | undefined, ids: BaselineIds, at: PathPart[]): Problem[] {
  if (ids.streams.ids.length > 0) return unknownSelected(streams, ids.streams, at);
  return namedIds(streams).length > 0
    ? [problem(at, 'The baseline has a single entry stream without an id: write "*".')]
    : [];
}

/** Rows of returns to care name a reason children leave by, once, and a stream that says where any age is placed. */
export function checkReentry(baseline: Baseline, ids: BaselineIds): Problem[] {
  const rows = baseline.reentry ?? [];
  const streams = streamsOf(baseline);
  const only = streams.length === 1 ? streams[0] : undefined;
  return rows.flatMap((row, i) => {
    const at = ['reentry', i];
    const twice = rows.findIndex(({ reason }) => reason === row.reason) < i;
    const stream = row.stream === undefined ? only : streams.find(({ id }) => id === row.stream);
    const unplaced = baseline.ageBands.filter(
      ({ id }) => stream && !Object.hasOwn(stream.placementByAgeBand, id),
    );
    return [
      ...unknownId(row.reason, ids.reasons, [...at, 'reason']),
      ...(twice ? [problem([...at, 'reason'], 'Another row has this reason already.')] : []),
      ...(row.stream === undefined && !only
        ? [problem([...at, 'stream'], 'Name the entry stream by whose placements they come back.')]
        : unknownId(row.stream, ids.streams, [...at, 'stream'])),
      ...unplaced.map(({ id }) =>
        problem([...at, 'stream'], `This stream does not say where the age band "${id}" is placed.`),
      ),
    ];
  });
}

/** A measure whose children may return takes them out by a reason that the baseline knows the returns of. */
export const returnsUnknown = (reason: string, { reentry = [] }: Baseline): boolean =>
  !reentry.some((row) => row.reason === reason);
