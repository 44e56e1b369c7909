import type { ScoreRow, TrackRecord } from '../../../model/schema/trackRecord.ts';
import { dateWords } from '../../../model/words/dates.ts';
import { people, percent } from '../../../model/words/numbers.ts';
import {
  findingOf,
  type Finding,
  goalsOf,
  judgedScores,
  METHOD_WORDS,
  SERIES_IDS,
  SERIES_WORDS,
  yearsAheadWords,
} from '../../../model/words/trackRecordWords.ts';
import { textTable } from './textTable.ts';

const HEADING = ['', 'forecasts', 'median error', 'mean error', 'bias', 'in 50%', 'in 80%', 'interval score'];

/** Scores by series and horizon, with what is asked of them and whether they do it. */
export function backtestText({ scores, fittedTo, forecasts, authorities }: TrackRecord): string[] {
  const judged = SERIES_IDS.flatMap((series) => {
    const blocks = [1, 2, 3].flatMap((years) => {
      const rows = judgedScores(scores, series, years);
      if (rows.length === 0) return [];
      return [
        '',
        ...textTable(
          [[yearsAheadWords(years), ...HEADING.slice(1)], ...rows.map(cells)],
          ['left', ...HEADING.slice(1).map(() => 'right' as const)],
        ),
        ...goalsOf(rows).map(({ met, words }) => `${met ? 'met:   ' : 'MISSED:'} ${words}`),
      ];
    });
    return blocks.length === 0
      ? []
      : ['', SERIES_WORDS[series].heading, ...sentences(findingOf(scores, series)), ...blocks];
  });
  return [
    `${people(forecasts)} forecasts of ${people(authorities)} ${authorities === 1 ? 'authority' : 'authorities'}.`,
    judged.length === 0
      ? `None is from ${dateWords(fittedTo)} on, the last day whose outcomes settings were fitted to: none is judged.`
      : `Settings were fitted to outcomes up to ${dateWords(fittedTo)}; judged here are forecasts made from that day on.`,
    ...judged,
  ];
}

const sentences = ({ first, next }: Finding): string[] => [first, next].filter(Boolean);

const cells = (row: ScoreRow): string[] => [
  METHOD_WORDS[row.method],
  people(row.count),
  percent(row.medianAbsoluteError, 1),
  percent(row.meanAbsoluteError, 1),
  percent(row.bias, 1),
  shareOrNone(row.coverage50, 0),
  shareOrNone(row.coverage80, 0),
  shareOrNone(row.intervalScore80, 1),
];

const shareOrNone = (share: number | null, places: number): string =>
  share === null ? 'no range' : percent(share, places);
