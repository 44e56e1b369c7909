import type { OpenDataMeasure, PublishedFigure } from '../schema/openData.ts';
import { englandIn2024 } from './englandIn2024.ts';
import { ENGLAND, yearOf, type FigureIndex } from './figureIndex.ts';
import { regionOf } from './regions.ts';

/** The parts of a measure in England or a region: what is believed of a council where it publishes nothing. */
export interface WiderShares<Part extends string> {
  /** Adding up to 1. */
  shares: Record<Part, number>;
  areaName: string;
  /** The year they are of; another than was asked for where that one is not published. */
  year: number;
  figures: PublishedFigure[];
}

/** A figure of England: of the year, else of the nearest earlier one, else of the nearest later one. */
export function englandFigure(
  index: FigureIndex,
  measure: OpenDataMeasure,
  breakdown: string,
  year: number,
): PublishedFigure | undefined {
  return figureNear(index, ENGLAND, measure, breakdown, year) ?? englandIn2024(measure, breakdown);
}

function figureNear(
  index: FigureIndex,
  area: string,
  measure: OpenDataMeasure,
  breakdown: string,
  year: number,
): PublishedFigure | undefined {
  const [nearest] = nearestFirst(index.years(area, measure, breakdown), year);
  return nearest === undefined ? undefined : index.figure(area, measure, breakdown, nearest);
}

/** Years with the asked one first, then earlier ones from the latest, then later ones from the earliest. */
export const nearestFirst = (years: readonly number[], year: number): number[] => [
  ...years.filter((it) => it <= year).sort((a, b) => b - a),
  ...years.filter((it) => it > year).sort((a, b) => a - b),
];

/**
 * The shares of parts in the region of an authority, where the files hold the whole of them for that year, else in
 * England: of the year, or of the nearest that has them all.
 */
export function widerShares<Part extends string>(
  index: FigureIndex,
  authority: string | null,
  measure: OpenDataMeasure,
  parts: readonly Part[],
  year: number,
): WiderShares<Part> {
  const region = authority === null ? undefined : regionOf(authority)?.code;
  const inRegion = region === undefined ? undefined : wholeIn(index, region, measure, parts, year);
  if (inRegion) return sharesOf(parts, inRegion);
  const years = new Set(parts.flatMap((part) => index.years(ENGLAND, measure, part)));
  for (const other of nearestFirst([...years], year)) {
    const figures = wholeIn(index, ENGLAND, measure, parts, other);
    if (figures) return sharesOf(parts, figures);
  }
  return sharesOf(
    parts,
    parts.flatMap((part) => englandIn2024(measure, part) ?? []),
  );
}

/** What parts must come to of the total for them to be all there is; the rest is rounding. */
const WHOLE = 0.95;

/** The figures of all parts in one area and year; nothing if parts are missing that others do not make up for. */
function wholeIn(
  index: FigureIndex,
  area: string,
  measure: OpenDataMeasure,
  parts: readonly string[],
  year: number,
): PublishedFigure[] | undefined {
  const told = parts.flatMap((part) => index.figure(area, measure, part, year) ?? []);
  const there = told.filter(({ value }) => value !== null);
  if (there.length === 0) return undefined;
  if (there.length === parts.length) return there;
  // A part that began to be told later is inside the others before.
  const total = index.total(area, measure, year);
  const sum = there.reduce((all, { value }) => all + value!, 0);
  return total !== undefined && sum >= WHOLE * total ? there : undefined;
}

function sharesOf<Part extends string>(
  parts: readonly Part[],
  figures: readonly PublishedFigure[],
): WiderShares<Part> {
  const values = new Map(figures.map((figure) => [figure.breakdown, figure.value ?? 0]));
  const total = [...values.values()].reduce((sum, value) => sum + value, 0);
  const shares = parts.map((part) => [part, (values.get(part) ?? 0) / total] as const);
  return {
    shares: Object.fromEntries(shares) as Record<Part, number>,
    areaName: figures[0]!.areaName,
    year: yearOf(figures[0]!.yearEnding),
    figures: [...figures],
  };
}
