import type { FigureIndex } from '../../../model/opendata/figureIndex.ts';

const LEVELS = { authority: 'LA', region: 'region', country: 'country' } as const;

/** The figures of an index as a file of one figure a row, as a user would bring it. */
export function longCsv(index: FigureIndex): string {
  const rows = index
    .areaCodes()
    .flatMap((code) => [...index.figuresOf(code)])
    .map((it) =>
      [
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
      ].join(','),
    );
  const head = 'year_ending,area_code,area_name,level,measure,breakdown,value,unit,source_file,suppressed';
  return `${[head, ...rows].join('\n')}\n`;
}
