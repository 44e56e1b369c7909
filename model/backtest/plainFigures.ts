import { AGE_BANDS } from '../estimate/ageBands.ts';
import type { Figures } from '../estimate/figures.ts';
import { ENGLAND } from '../opendata/figureIndex.ts';
import { ALL, type OpenDataMeasure } from '../schema/openData.ts';

/** Figures as plain data that can go to another thread: values by area, measure, breakdown and year. */
export type PlainFigures = Record<string, number>;

const ages = AGE_BANDS.map(({ id }) => `age:${id === '16-17' ? '16+' : id}`);

/** All that a forecast, its naive rivals and its outcomes read of an area. */
const READ: readonly [measure: OpenDataMeasure, breakdowns: readonly string[]][] = [
  ['cla-count', [ALL, 'uasc:yes', ...ages]],
  ['cla-entries', [ALL, ...ages]],
  ['cla-exits', [ALL, ...ages, 'age:16', 'age:17', 'age:18+']],
  ['cp-plan-count', [ALL]],
  ['cp-starts', [ALL]],
  ['cp-ends', [ALL]],
];

const keyOf = (area: string, measure: string, breakdown: string, year: number): string =>
  `${area}|${measure}|${breakdown}|${year}`;

/** What forecasts of an area need: its own figures and England's, over the years given. */
export function plainFigures(
  figures: Figures,
  area: string,
  { first, last }: { first: number; last: number },
): PlainFigures {
  const plain: PlainFigures = {};
  for (const code of [area, ENGLAND]) {
    for (const [measure, breakdowns] of READ) {
      for (const breakdown of breakdowns) {
        for (let year = first; year <= last; year++) {
          const value = figures.value(code, measure, breakdown, year);
          if (value !== undefined) plain[keyOf(code, measure, breakdown, year)] = value;
        }
      }
    }
  }
  return plain;
}

export const figuresOf = (plain: PlainFigures): Figures => ({
  value: (area, measure, breakdown, year) => plain[keyOf(area, measure, breakdown, year)],
});
