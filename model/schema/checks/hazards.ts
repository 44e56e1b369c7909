import { TURNED_18, type Baseline, type ExitRow, type MoveRow } from '../baseline.ts';
import { problem, type PathPart, type Problem } from '../problem.ts';
import type { Selector } from '../primitives.ts';
import { matches } from '../selectors.ts';
import { bandFits } from './ages.ts';
import { unknownId, unknownSelected } from './ids.ts';
import type { BaselineIds } from './knownIds.ts';

/** Exits: known reasons' rows over known cells, none for `turned-18`, no cell with two rows of one reason. */
export function checkExits(baseline: Baseline, ids: BaselineIds): Problem[] {
  const rows = baseline.exits.flatMap((row, i) => [
    ...(row.reason === TURNED_18
      ? [
          problem(
            ['exits', i, 'reason'],
            `"${TURNED_18}" is reserved: ageing is counted by the model itself.`,
          ),
        ]
      : []),
    ...unknownSelected(row.placement, ids.placements, ['exits', i, 'placement']),
    ...unknownSelected(row.ageBand, ids.ageBands, ['exits', i, 'ageBand']),
  ]);
  return [
    ...rows,
    ...overlaps(
      'exits',
      baseline.exits,
      (a: ExitRow, b: ExitRow) =>
        a.reason === b.reason && anyShared(a.placement, b.placement, ids.placements.ids),
      ids.ageBands.ids,
      'for one reason',
    ),
  ];
}

/** Moves: between two known types, never onto itself, and never to where a matched age is forbidden. */
export function checkMoves(baseline: Baseline, ids: BaselineIds): Problem[] {
  const moves = baseline.moves ?? [];
  const rows = moves.flatMap((row, i) => [
    ...unknownId(row.from, ids.placements, ['moves', i, 'from']),
    ...unknownId(row.to, ids.placements, ['moves', i, 'to']),
    ...(row.from === row.to
      ? [problem(['moves', i, 'to'], 'A move must end in another placement type.')]
      : []),
    ...unknownSelected(row.ageBand, ids.ageBands, ['moves', i, 'ageBand']),
    ...forbiddenArrivals(baseline, row, ['moves', i]),
  ]);
  const samePair = (a: MoveRow, b: MoveRow) => a.from === b.from && a.to === b.to;
  return [...rows, ...overlaps('moves', moves, samePair, ids.ageBands.ids, 'between one pair of placements')];
}

/**
 * Bands that something sends from one type to another which forbids them. A band that cannot be in the first
 * type is passed over: no child of it is there to be sent.
 */
export function forbiddenArrivals(
  baseline: Baseline,
  way: { from: string; to: string; ageBand?: Selector | undefined },
  path: PathPart[],
): Problem[] {
  return baseline.ageBands
    .filter((band) => matches(way.ageBand, band.id))
    .filter((band) => bandFits(baseline, band, way.from) && !bandFits(baseline, band, way.to))
    .map((band) =>
      problem(
        path,
        `The ages allowed in "${way.to}" forbid children of the age band "${band.id}": name the age bands that may go there.`,
      ),
    );
}

interface HazardRow {
  phase?: string | undefined;
  ageBand?: Selector | undefined;
}

function overlaps<Row extends HazardRow>(
  field: string,
  rows: readonly Row[],
  same: (a: Row, b: Row) => boolean,
  bandIds: readonly string[],
  what: string,
): Problem[] {
  return rows.flatMap((row, i) =>
    rows.slice(0, i).flatMap((earlier, j) => {
      const phases = row.phase === undefined || earlier.phase === undefined || row.phase === earlier.phase;
      const clash = phases && same(earlier, row) && anyShared(earlier.ageBand, row.ageBand, bandIds);
      return clash
        ? [
            problem(
              [field, i],
              `Two rows ${what} match the same children: ${field}[${j}] and ${field}[${i}].`,
            ),
          ]
        : [];
    }),
  );
}

const anyShared = (a: Selector | undefined, b: Selector | undefined, ids: readonly string[]): boolean =>
  ids.some((id) => matches(a, id) && matches(b, id));
