import papaparse from 'papaparse';
import type { FigureIndex } from '../../../model/opendata/figureIndex.ts';
import type { PublishedFigure } from '../../../model/schema/openData.ts';

const LEVELS = { authority: 'LA', region: 'region', country: 'country' } as const;

const COLUMNS = [
  'year_ending',
  'area_code',
  'area_name',
  'level',
  'measure',
  'breakdown',
  'value',
  'unit',
  'source_file',
  'suppressed',
] as const;

const cells = (it: PublishedFigure) => [
  it.yearEnding,
  it.areaCode,
  it.areaName,
  LEVELS[it.level],
  it.measure,
  it.breakdown,
  it.value ?? '',
  it.unit,
  it.source,
  it.suppressed ? 1 : 0,
];

/** The figures of an index as CSV, one figure a row, in pieces of an area each; it is read as any such file is. */
export function* longTable(index: FigureIndex): Generator<string> {
  yield `${COLUMNS.join(',')}\n`;
  for (const code of index.areaCodes()) {
    const rows = [...index.figuresOf(code)].map(cells);
    yield `${papaparse.unparse(rows, { newline: '\n' })}\n`;
  }
}
