import type { OpenDataMeasure, PublishedFigure } from '../../schema/openData.ts';
import type { FigureIndex } from '../figureIndex.ts';

/** No older return stands for a missing one. */
const MOST_YEARS_BACK = 3;

/**
 * A council's total for a year, or its last before where it made no return for that year: Hackney has none of
 * child protection for 2021 and 2022, Hampshire none for 2024.
 */
export function lastReturned(
  index: FigureIndex,
  authority: string,
  measure: OpenDataMeasure,
  year: number,
): PublishedFigure | undefined {
  const years = index.years(authority, measure).filter((it) => it <= year && it >= year - MOST_YEARS_BACK);
  const latest = years.at(-1);
  return latest === undefined ? undefined : index.figure(authority, measure, 'all', latest);
}
