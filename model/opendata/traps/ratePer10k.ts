import type { FigureIndex } from '../figureIndex.ts';
import type { OpenDataMeasure } from '../../schema/openData.ts';

/**
 * A rate per 10,000 children from the count and the population of that row's year, never the published rate: those
 * of 2016 to 2018 rest on estimates from before the Census of 2021, up to some 2% off the series of today.
 */
export function ratePer10k(
  index: FigureIndex,
  area: string,
  measure: OpenDataMeasure,
  year: number,
): number | undefined {
  const count = index.total(area, measure, year);
  const population = index.total(area, 'population-0-17', year);
  return count === undefined || !population ? undefined : (count / population) * 10_000;
}

/** The population that a published rate and its count imply, for areas whose estimate is blank. */
export function impliedPopulation(index: FigureIndex, area: string, year: number): number | undefined {
  const count = index.total(area, 'cla-count', year);
  const rate = index.total(area, 'cla-rate-per-10k', year);
  return count === undefined || !rate ? undefined : (count / rate) * 10_000;
}
