import type { FigureIndex } from '../../../opendata/figureIndex.ts';
import { ENGLAND } from '../../../opendata/figureIndex.ts';
import { filledCounts } from '../../../opendata/traps/suppressed.ts';
import { scaledTo } from '../../../opendata/traps/rounding.ts';
import { sum } from '../../arithmetic.ts';
import { crossTable, rowsOf } from '../../crossTable.ts';
import { PROVIDERS, type PLACEMENTS } from '../parts.ts';

type PlacementCounts = Readonly<Record<(typeof PLACEMENTS)[number], number>>;

/** Own, bought and other providers, by foster care, residential care, supported accommodation and adoption. */
const SEED: readonly (readonly number[])[] = [
  [0.6, 0.38, 0.02],
  [0.13, 0.8, 0.07],
  [0.1, 0.88, 0.02],
  [0.85, 0.12, 0.03],
];

/** The placements that the own, bought and other providers are of: parents and other placements have their own. */
const placedWith = (counts: PlacementCounts): number[] => [
  counts['placement:foster'],
  counts['placement:childrens-homes-and-secure'] +
    counts['placement:other-residential'] +
    counts['placement:residential-schools'],
  counts['placement:supported-independent'],
  counts['placement:placed-for-adoption'],
];

/**
 * The share of foster care that the council provides itself, from the providers of all its placements; nothing
 * where its own or its private ones are not published. Family and friends carers are among its own.
 */
export function ownFosterShare(
  index: FigureIndex,
  area: string,
  year: number,
  counts: PlacementCounts,
  seed: readonly (readonly number[])[] = SEED,
): { share: number; shape: number[][] } | undefined {
  const told = (['provider:own', 'provider:private'] as const).every(
    (part) => index.value(area, 'cla-count', part, year) !== undefined,
  );
  const rows = placedWith(counts);
  if (!told || rows[0] === 0) return undefined;
  const total = sum(Object.values(counts));
  const { counts: of } = filledCounts(index, area, 'cla-count', PROVIDERS, year, total);
  const columns = scaledTo(sum(rows), [
    of['provider:own'],
    of['provider:private'] + of['provider:voluntary'],
    of['provider:other-authority'] + of['provider:other-public'],
  ]);
  const fit = crossTable(seed, rows, columns);
  if (fit.kind !== 'settled') return undefined;
  const shape = rowsOf(fit.cells, columns.length);
  return { share: shape[0]![0]! / rows[0]!, shape };
}

/** England's cross of placements and providers, the seed of every council's. */
export const englandProviders = (
  index: FigureIndex,
  year: number,
  counts: PlacementCounts,
): readonly (readonly number[])[] => {
  const shape = ownFosterShare(index, ENGLAND, year, counts)?.shape;
  // A fit of whole numbers may leave a zero, which would bind every council.
  return shape?.map((row) => row.map((cell) => Math.max(cell, 1e-6))) ?? SEED;
};
