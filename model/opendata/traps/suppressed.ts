import { sum } from '../../estimate/arithmetic.ts';
import type { OpenDataMeasure, PublishedFigure } from '../../schema/openData.ts';
import type { FigureIndex } from '../figureIndex.ts';
import { widerShares, type WiderShares } from '../widerArea.ts';

/**
 * How many children's worth of the wider area's shares are added to what a council has published of a part in other
 * years, before its withheld share is told from both: a few years of a small council's flow, a small part of a
 * large one's.
 */
const WIDER_AREA_CHILDREN = 50;

/** A count by parts, every part with a number. */
export interface FilledCounts<Part extends string> {
  counts: Record<Part, number>;
  /** Parts that a figure is published of, and those that were filled in. */
  published: PublishedFigure[];
  filled: Part[];
  /** What the filled ones rest on. */
  wider: WiderShares<Part>;
}

/**
 * The parts of a total that is known, where some are withheld: what the published parts leave over is shared among
 * the rest. A withheld part is not zero; its weight is the share it had in the years the council did publish,
 * shrunk towards that of its region or of England.
 *
 * Where no part is published at all, the total has the wider area's shares.
 *
 * @param total of the parts; what they come to together in the end
 * @param year the last whose figures are looked at
 */
export function filledCounts<Part extends string>(
  index: FigureIndex,
  authority: string,
  measure: OpenDataMeasure,
  parts: readonly Part[],
  year: number,
  total: number,
): FilledCounts<Part> {
  const wider = widerShares(index, authority, measure, parts, year);
  const figures = parts.map((part) => index.figure(authority, measure, part, year));
  const published = figures.filter((it) => it !== undefined).filter(({ value }) => value !== null);
  const known = new Map(published.map(({ breakdown, value }) => [breakdown, value!]));
  const weights = new Map(
    parts
      .filter((part) => !known.has(part))
      .map((part) => [part, shrunkShare(index, authority, measure, parts, part, year, wider)]),
  );
  // A part that nobody has told yet is inside the others, and no gap.
  const filled = parts.filter((part) => (weights.get(part) ?? 0) > 0);
  const knownSum = sum([...known.values()]);
  const left = Math.max(0, total - knownSum);
  const weightSum = sum([...weights.values()]);
  // Parts that do not come to the total by themselves, by rounding or by a revision, are scaled to it.
  const scale = filled.length === 0 || knownSum > total ? total / (knownSum || 1) : 1;
  const count = (part: Part): number => {
    const value = known.get(part);
    if (value !== undefined) return value * scale;
    return weightSum > 0 ? (left * weights.get(part)!) / weightSum : 0;
  };
  return {
    counts: Object.fromEntries(parts.map((part) => [part, count(part)])) as Record<Part, number>,
    published,
    filled,
    wider,
  };
}

/** The share of a part in the years the council published it, shrunk towards the wider area's. */
function shrunkShare<Part extends string>(
  index: FigureIndex,
  authority: string,
  measure: OpenDataMeasure,
  parts: readonly Part[],
  part: Part,
  year: number,
  wider: WiderShares<Part>,
): number {
  const years = index.years(authority, measure, part).filter((it) => it < year);
  const own = sum(years.map((it) => index.value(authority, measure, part, it)!));
  const ofAll = sum(
    years.map((it) => sum(parts.map((other) => index.value(authority, measure, other, it) ?? 0))),
  );
  return (own + WIDER_AREA_CHILDREN * wider.shares[part]) / (ofAll + WIDER_AREA_CHILDREN);
}
