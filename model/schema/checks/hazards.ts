import { TURNED_18, type Baseline, type MoveRow } from '../baseline.ts';
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
  return [...rows, ...overlaps('exits', baseline.exits, 'for one reason', ids, ({ reason }) => reason)];
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
  const pair = ({ from, to }: MoveRow) => JSON.stringify([from, to]);
  return [...rows, ...overlaps('moves', moves, 'between one pair of placements', ids, pair)];
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
  placement?: Selector | undefined;
}

/**
 * Rows that match children an earlier one matches too.
 *
 * @param groupOf what two rows must have alike to stand in each other's way at all
 */
function overlaps<Row extends HazardRow>(
  field: string,
  rows: readonly Row[],
  what: string,
  ids: BaselineIds,
  groupOf: (row: Row) => string,
): Problem[] {
  const matched = rows.map((row, i) => ({
    i,
    group: groupOf(row),
    phase: row.phase,
    ageBands: matching(row.ageBand, ids.ageBands.ids),
    placements: matching(row.placement, ids.placements.ids),
  }));
  const earlierOf = new Map<string, typeof matched>();
  return matched.flatMap((row) => {
    const earlier = earlierOf.get(row.group) ?? [];
    const clash = earlier.find(
      (it) =>
        (row.phase === undefined || it.phase === undefined || row.phase === it.phase) &&
        anyShared(row.ageBands, it.ageBands) &&
        anyShared(row.placements, it.placements),
    );
    earlier.push(row);
    earlierOf.set(row.group, earlier);
    if (!clash) return [];
    const two = `${field}[${clash.i}] and ${field}[${row.i}]`;
    return [problem([field, row.i], `Two rows ${what} match the same children: ${two}.`)];
  });
}

const matching = (selector: Selector | undefined, ids: readonly string[]): ReadonlySet<string> =>
  new Set(ids.filter((id) => matches(selector, id)));

function anyShared(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const id of a) if (b.has(id)) return true;
  return false;
}
