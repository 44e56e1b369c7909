import type { ScoreRow, SeriesId } from '../../../model/schema/trackRecord.ts';
import { people, percent } from '../../../model/words/numbers.ts';
import { judgedScores, METHOD_WORDS, yearsAheadWords } from '../../../model/words/trackRecordWords.ts';
import { cell, type FigureCell, type FigureTable } from '../savings/figureTable.ts';

const NOTES = [
  'Error: how far the forecast lay from what came, as a share of what came. Half of the forecasts were closer than the median error. A bias above 0% is a forecast that was too high on average.',
  'A range that is right as often as it says holds 50% and 80% of outcomes. The interval score is the width of the 80% range with a penalty for every miss, as a share of the figure at the start: lower is better. Ranges of plain forecasts are those that past outcomes would have given them.',
];

/** The judged scores of a series, a group of rows for each number of years ahead. */
export function scoresTable(scores: readonly ScoreRow[], series: SeriesId, source: string): FigureTable {
  const rows = [1, 2, 3].flatMap((years) => judgedScores(scores, series, years));
  const unranged = rows.some(({ coverage80 }) => coverage80 === null);
  return {
    columns: [
      { head: 'Forecasts', number: true },
      { head: 'Median error', number: true, unit: 'share' },
      { head: 'Mean error', number: true, unit: 'share' },
      { head: 'Bias', number: true, unit: 'share' },
      { head: 'In 50% range', number: true, unit: 'share' },
      { head: 'In 80% range', number: true, unit: 'share' },
      { head: 'Interval score', number: true, unit: 'share' },
    ],
    rows: rows.map((row) => ({
      id: `${row.years} ${row.method}`,
      group: yearsAheadWords(row.years),
      head: METHOD_WORDS[row.method],
      total: row.method === 'model',
      cells: [
        cell(people(row.count), row.count),
        share(row.medianAbsoluteError),
        share(row.meanAbsoluteError),
        share(row.bias),
        share(row.coverage50, 0),
        share(row.coverage80, 0),
        share(row.intervalScore80),
      ],
    })),
    notes: unranged
      ? [...NOTES, 'No range: no outcome of such a forecast was old enough to make one from.']
      : NOTES,
    source,
  };
}

const share = (value: number | null, places = 1): FigureCell =>
  value === null ? cell('no range') : cell(percent(value, places), value);
