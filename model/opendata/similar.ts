import { mean, median } from '../estimate/arithmetic.ts';
import { authoritiesIn, type Authority } from './authorities.ts';
import { COMPARED, councilFigures, type ComparedId, type CouncilFigures } from './councilFigures.ts';
import type { FigureIndex } from './figureIndex.ts';

/** What stands above every list of councils most like one. */
export const NOT_NEIGHBOURS =
  "Most like it by these published figures alone: not the department's statistical neighbours, which also rest on deprivation, housing and more.";

export interface SimilarCouncil {
  authority: Authority;
  /** Root mean square difference over the figures that both have, in spreads of all councils; 0 is alike. */
  distance: number;
  figures: CouncilFigures;
}

export interface SimilarCouncils {
  council: SimilarCouncil;
  /** From the most alike. */
  others: SimilarCouncil[];
}

/** Fewer figures than this in common say too little. */
const FEWEST_COMMON = 5;
/** A council far out in one figure is that far out, and no further. */
const MOST_SPREADS = 4;

/**
 * All councils of a year by how much they are like one, in rates, make-up and size. Every figure is scaled by the
 * middle and the spread of all councils, told by medians, so that Kent or the City of London move nobody.
 */
export function similarCouncils(index: FigureIndex, code: string, year: number): SimilarCouncils | undefined {
  const there = authoritiesIn(index).filter((it) => index.total(it.code, 'cla-count', year) !== undefined);
  const figures = new Map(there.map((it) => [it.code, councilFigures(index, it.code, year)]));
  const own = figures.get(code);
  const authority = there.find((it) => it.code === code);
  if (own === undefined || authority === undefined) return undefined;
  const scales = scalesOf([...figures.values()]);
  const others = there
    .filter((it) => it.code !== code)
    .flatMap((it): SimilarCouncil[] => {
      const distance = distanceOf(scales, own, figures.get(it.code)!);
      return distance === undefined ? [] : [{ authority: it, distance, figures: figures.get(it.code)! }];
    })
    .sort((a, b) => a.distance - b.distance || a.authority.code.localeCompare(b.authority.code));
  return { council: { authority, distance: 0, figures: own }, others };
}

type Scales = ReadonlyMap<ComparedId, (value: number) => number>;

/** Population counts by its log: twice as large is as far as half. */
const shape = (id: ComparedId, value: number): number => (id === 'population' ? Math.log(value) : value);

function scalesOf(all: readonly CouncilFigures[]): Scales {
  return new Map(
    COMPARED.flatMap(({ id }) => {
      const values = all.map((it) => it[id]).filter((it) => it !== null);
      if (values.length === 0) return [];
      const shaped = values.map((value) => shape(id, value));
      const middle = median(shaped);
      const spread = spreadOf(shaped.map((value) => Math.abs(value - middle)));
      const clipped = (spreads: number) => Math.max(-MOST_SPREADS, Math.min(MOST_SPREADS, spreads));
      return [[id, (value: number) => clipped((shape(id, value) - middle) / spread)] as const];
    }),
  );
}

/**
 * The spread that distances from the middle show, as the standard deviation of a normal; by their mean where more
 * than half lie on the middle. Where all do, nobody is far from anybody.
 */
function spreadOf(distances: readonly number[]): number {
  return median(distances) / 0.6745 || mean(distances) / 0.7979 || 1;
}

function distanceOf(scales: Scales, a: CouncilFigures, b: CouncilFigures): number | undefined {
  const squares = [...scales].flatMap(([id, scale]) => {
    const [one, other] = [a[id], b[id]];
    return one === null || other === null ? [] : [(scale(one) - scale(other)) ** 2];
  });
  if (squares.length < FEWEST_COMMON) return undefined;
  return Math.sqrt(squares.reduce((sum, square) => sum + square, 0) / squares.length);
}

/** Councils of a list that a user brought, in its order, set beside the chosen one by the same figures. */
export function broughtCouncils(
  { council, others }: SimilarCouncils,
  codes: readonly string[],
): SimilarCouncil[] {
  return codes.flatMap((code) =>
    code === council.authority.code ? [] : (others.find((it) => it.authority.code === code) ?? []),
  );
}
