import type { AgeBand, CapacityRow, PlacementType } from '../../../model/schema/baseline.ts';
import { addDays } from './dates.ts';
import { maybe, type Draw } from './draw.ts';
import { quantity } from './quantities.ts';

/** Bands without gap or overlap: one to five of them. */
export function ageBands(draw: Draw): AgeBand[] {
  const cuts = [0, ...draw.some([1, 5, 10, 16], 0), 18];
  return cuts
    .slice(1)
    .map((toYears, i) => ({ id: `${cuts[i]}-${toYears - 1}`, fromYears: cuts[i]!, toYears }));
}

/** Whether a type takes the children of a band. */
export const takes = (type: PlacementType, band: AgeBand): boolean =>
  band.fromYears >= (type.ages?.fromYears ?? 0);

/**
 * Two to four types. Overflow runs one way along the list, so it never loops; the type at its end takes
 * everyone and has no limit. Several types may overflow into one, and one into a chain of up to three.
 */
export function placementTypes(draw: Draw, bands: readonly AgeBand[]): PlacementType[] {
  const count = draw.whole(2, 4);
  const fromYears = Array.from({ length: count }, (_, i) =>
    i < count - 1 && draw.once(3) ? draw.one(bands).fromYears : 0,
  );
  const types = fromYears.map((youngest, i): PlacementType => {
    const onward = fromYears.flatMap((other, j) => (j > i && other <= youngest ? [j] : []));
    return {
      id: placementId(i),
      label: `Placement ${i}`,
      weeklyCostGbp: quantity(draw, 0, 6000),
      ...maybe(draw, 'annualUplift', () => quantity(draw, -0.1, 0.2)),
      ...maybe(draw, 'cashableShare', () => draw.number(0, 1)),
      ...(youngest > 0 ? { ages: { fromYears: youngest, toYears: 18 } } : {}),
      ...(onward.length > 0 ? { overflowTo: placementId(draw.one(onward)) } : {}),
    };
  });
  // Chain order must not be taken from the file.
  return draw.once(2) ? types.toReversed() : types;
}

const placementId = (index: number): string => ['own foster', 'agency', 'home', 'supported'][index]!;

/** Limits for some of the types that have somewhere to overflow to. */
export function capacity(draw: Draw, types: readonly PlacementType[], near: string): CapacityRow[] {
  const withOverflow = types.filter((type) => type.overflowTo !== undefined);
  return draw.some(withOverflow, 1).map((type) => ({
    placement: type.id,
    places: draw.once(2) ? quantity(draw, 0, 40) : placesSteps(draw, near),
    ...maybe(draw, 'weeklyFixedCostGbp', () => quantity(draw, 0, 9000)),
    ...maybe(draw, 'financingGbpPerYear', () => quantity(draw, 0, 90_000)),
  }));
}

/** One to three steps in any order, the dates all different. */
function placesSteps(draw: Draw, near: string) {
  const offsets = draw.some([42, -203, 98, 0], 1);
  return offsets.map((offset) => ({
    from: addDays(near, offset + draw.one([0, 0, 5, 30])),
    places: quantity(draw, 0, 40),
  }));
}
