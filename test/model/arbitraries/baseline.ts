import {
  streamsOf,
  type AgeBand,
  type Baseline,
  type EntryStream,
  type ExitRow,
  type MoveRow,
  type PlacementType,
} from '../../../model/schema/baseline.ts';
import { dateNear } from './dates.ts';
import { maybe, type Draw } from './draw.ts';
import { ageBands, capacity, placementTypes, takes } from './placements.ts';
import { quantity, selector, shares } from './quantities.ts';
import { BASELINE_VERSION } from '../../../model/schema/versions.ts';

export const exitReasons = ['returned home', 'adoption', 'guardianship'] as const;

/** A baseline of the public format, valid by construction. */
export function baseline(draw: Draw, horizonFrom: string): Baseline {
  const bands = ageBands(draw);
  const types = placementTypes(draw, bands);
  const file = withoutAfterCare(draw, bands, types, horizonFrom);
  const withReturns = draw.once(2) ? file : { ...file, ...reentry(draw, file, bands, types) };
  return { ...withReturns, ...maybe(draw, 'afterCare', () => afterCare(draw, file)) };
}

function withoutAfterCare(
  draw: Draw,
  bands: AgeBand[],
  types: PlacementType[],
  horizonFrom: string,
): Baseline {
  return {
    schemaVersion: BASELINE_VERSION,
    id: 'drawn',
    name: 'Drawn',
    asOf: dateNear(draw, horizonFrom, 1500, 200),
    under18Population: 10_000,
    ageBands: bands,
    placementTypes: types,
    stock: stock(draw, bands, types),
    entries: entries(draw, bands, types),
    settlePerYear: quantity(draw, 0, 5),
    exits: exits(draw, bands, types),
    ...maybe(draw, 'moves', () => moves(draw, bands, types)),
    ...(draw.once(5) ? {} : { capacity: capacity(draw, types, horizonFrom) }),
    ...maybe(draw, 'childProtection', () => ({
      plans: { initial: quantity(draw, 0, 60), established: quantity(draw, 0, 60) },
      startsPerYear: quantity(draw, 0, 100),
      establishPerYear: quantity(draw, 0, 6),
      endsPerYear: { initial: quantity(draw, 0, 3), established: quantity(draw, 0, 3) },
    })),
  };
}

function stock(draw: Draw, bands: readonly AgeBand[], types: readonly PlacementType[]): Baseline['stock'] {
  return Array.from({ length: draw.whole(0, 8) }, () => {
    const type = draw.one(types);
    return {
      placement: type.id,
      ageBand: draw.one(bands.filter((band) => takes(type, band))).id,
      phase: draw.one(['new', 'settled'] as const),
      children: quantity(draw, 0, 30),
    };
  });
}

function entries(
  draw: Draw,
  bands: readonly AgeBand[],
  types: readonly PlacementType[],
): EntryStream | EntryStream[] {
  const stream = (): EntryStream => {
    const chosen = draw.some(bands, 1);
    return {
      perYear: quantity(draw, 0.5, 120),
      byAgeBand: shares(
        draw,
        chosen.map(({ id }) => id),
      ),
      placementByAgeBand: Object.fromEntries(
        chosen.map((band) => [band.id, shares(draw, takersOf(draw, band, types))]),
      ),
    };
  };
  if (draw.once(3)) return stream();
  const ids = ['family', 'unaccompanied', 'remand'].slice(0, draw.whole(1, 3));
  return ids.map((id) => ({ id, ...stream() }));
}

/** Every reason's children return by the placements of one stream, which then says where every age is placed. */
function reentry(
  draw: Draw,
  file: Baseline,
  bands: readonly AgeBand[],
  types: readonly PlacementType[],
): Partial<Baseline> {
  const streams = streamsOf(file);
  const one = draw.one(streams);
  const placements = (band: AgeBand) =>
    one.placementByAgeBand[band.id] ?? shares(draw, takersOf(draw, band, types));
  const placed: EntryStream = {
    ...one,
    placementByAgeBand: Object.fromEntries(bands.map((band) => [band.id, placements(band)])),
  };
  return {
    entries: Array.isArray(file.entries) ? streams.map((it) => (it === one ? placed : it)) : placed,
    reentry: [...new Set(file.exits.map(({ reason }) => reason))].map((reason) => ({
      reason,
      shareWithinYear: quantity(draw, 0, 1),
      ...(one.id !== undefined && { stream: one.id }),
    })),
  };
}

function afterCare(draw: Draw, file: Baseline): Baseline['afterCare'] {
  const ids = streamIds(file);
  const streams = () => (ids.length === 0 ? '*' : (selector(draw, ids, ids) ?? '*'));
  const reasons = ['turned-18', ...file.exits.map(({ reason }) => reason)];
  return Array.from({ length: draw.whole(1, 3) }, (_, i) => ({
    id: `line-${i + 1}`,
    label: `Line ${i + 1}`,
    fedBy: draw.one([{ exits: draw.one(reasons) }, { entries: streams() }, { fewerEntries: streams() }]),
    ...maybe(draw, 'share', () => quantity(draw, 0, 1)),
    ...maybe(draw, 'children', () => quantity(draw, 0, 200)),
    lastsYears: quantity(draw, 0.05, 2),
    weeklyCostGbp: quantity(draw, 0, 500),
    ...maybe(draw, 'incomeGbpPerNight', () => quantity(draw, 0, 150)),
    ...maybe(draw, 'annualUplift', () => quantity(draw, -0.05, 0.1)),
  }));
}

/** One type takes everyone, so there is always one. */
const takersOf = (draw: Draw, band: AgeBand, types: readonly PlacementType[]): string[] =>
  draw
    .some(
      types.filter((type) => takes(type, band)),
      1,
    )
    .map(({ id }) => id);

/** Rows of one reason never match one cell twice: a reason has one row, or one for each part of a division. */
function exits(draw: Draw, bands: readonly AgeBand[], types: readonly PlacementType[]): ExitRow[] {
  const bandIds = bands.map(({ id }) => id);
  const typeIds = types.map(({ id }) => id);
  return draw.some(exitReasons, 0).flatMap((reason): ExitRow[] => {
    const row = () => ({ reason, perYear: quantity(draw, 0, 3) });
    switch (draw.whole(0, 3)) {
      case 0:
        return [{ ...row(), ...withSelector('ageBand', selector(draw, bandIds, bandIds)) }];
      case 1:
        return [
          { ...row(), phase: 'new' },
          { ...row(), phase: 'settled' },
        ];
      case 2:
        return bandIds.map((ageBand) => ({ ...row(), ageBand }));
      default:
        return [
          { ...row(), placement: typeIds[0]! },
          { ...row(), placement: typeIds.slice(1), ...maybe(draw, 'phase', () => 'new' as const) },
        ];
    }
  });
}

function moves(draw: Draw, bands: readonly AgeBand[], types: readonly PlacementType[]): MoveRow[] {
  return pairsOf(types).flatMap(([from, to]) => {
    const allowed = bands.filter((band) => takes(to, band)).map(({ id }) => id);
    if (draw.whole(0, 2) < 2) return [];
    const ageBand = withSelector(
      'ageBand',
      selector(
        draw,
        allowed,
        bands.map(({ id }) => id),
      ),
    );
    const row = (): MoveRow => ({ from: from.id, to: to.id, perYear: quantity(draw, 0, 2), ...ageBand });
    return draw.once(3)
      ? [
          { ...row(), phase: 'new' },
          { ...row(), phase: 'settled' },
        ]
      : [row()];
  });
}

export const pairsOf = <T>(list: readonly T[]): [T, T][] =>
  list.flatMap((from) => list.filter((to) => to !== from).map((to): [T, T] => [from, to]));

/** A selector as a field, left out where it is. */
export const withSelector = <K extends string>(
  key: K,
  value: ReturnType<typeof selector>,
): Partial<Record<K, NonNullable<typeof value>>> =>
  value === undefined ? {} : ({ [key]: value } as Record<K, NonNullable<typeof value>>);

export const streamIds = (file: Baseline): string[] => streamsOf(file).flatMap((it) => it.id ?? []);
