import { yearEnding } from '../../../model/opendata/figureIndex.ts';
import type { OpenDataMeasure, PublishedFigure } from '../../../model/schema/openData.ts';

/** Real codes, so that regions and levels are known; every number is made up. */
export const CODES = {
  england: 'E92000001',
  southEast: 'E12000008',
  medway: 'E06000035',
  luton: 'E06000032',
} as const;

/** "c": withheld; null: not published. */
export type Value = number | 'c' | null;

/** One figure of a made-up area. */
export function figure(
  areaCode: string,
  measure: OpenDataMeasure,
  breakdown: string,
  year: number,
  value: Value,
): PublishedFigure {
  const level = areaCode.startsWith('E92') ? 'country' : areaCode.startsWith('E12') ? 'region' : 'authority';
  return {
    yearEnding: yearEnding(year),
    areaCode,
    areaName: { country: 'England', region: 'The region', authority: `Council ${areaCode}` }[level],
    level,
    measure,
    breakdown,
    value: value === 'c' ? null : value,
    unit: 'children',
    suppressed: value === 'c',
    source: 'made up',
  };
}

/** Figures of one area and measure, by breakdown and year. */
export const figures = (
  areaCode: string,
  measure: OpenDataMeasure,
  byBreakdown: Readonly<Record<string, Readonly<Record<number, Value>>>>,
): PublishedFigure[] =>
  Object.entries(byBreakdown).flatMap(([breakdown, byYear]) =>
    Object.entries(byYear).map(([year, value]) => figure(areaCode, measure, breakdown, Number(year), value)),
  );
