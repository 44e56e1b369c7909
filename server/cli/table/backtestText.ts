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
export function backtestText({ scores, fittedTo, forecasts, authorities, made }: TrackRecord): string[] {
  const tooFew = made.replications < FEWEST_REPLICATIONS;
  const judged = SERIES_IDS.flatMap((series) => {
    const blocks = [1, 2, 3].flatMap((years) => {
      const rows = judgedScores(scores, series, years);
      if (rows.length === 0) return [];
      return [
        '',
        ...textTable(
          [[yearsAheadWords(years), ...HEADING.slice(1)], ...rows.map((row) => cells(row, tooFew))],
          ['left', ...HEADING.slice(1).map(() => 'right' as const)],
        ),
        ...(tooFew ? [] : goalsOf(rows)).map(({ met, words }) => `${met ? 'met:   ' : 'MISSED:'} ${words}`),
      ];
    });
    return blocks.length === 0
      ? []
      : [
          '',
          SERIES_WORDS[series].heading,
          ...(tooFew ? [] : sentences(findingOf(scores, series))),
          ...blocks,
        ];
  });
  return [
    `${people(forecasts)} ${forecasts === 1 ? 'forecast' : 'forecasts'} of ${people(authorities)} ${authorities === 1 ? 'authority' : 'authorities'}.`,
    ...(tooFew ? [tooFewWords(made.replications)] : []),
    judged.length === 0
      ? `None is from ${dateWords(fittedTo)} on, the last day whose outcomes settings were fitted to: none is judged.`
      : `Settings were fitted to outcomes up to ${dateWords(fittedTo)}; judged here are forecasts made from that day on.`,
    ...judged,
  ];
}

const sentences = ({ first, next }: Finding): string[] => [first, next].filter(Boolean);

/** The tenth and ninetieth percentile of fewer runs are mostly chance. */
const FEWEST_REPLICATIONS = 20;

const tooFewWords = (replications: number): string =>
  `${people(replications)} ${replications === 1 ? 'replication' : 'replications'} of each forecast ${replications === 1 ? 'is' : 'are'} too few: there are no ranges to judge, and Carecast's errors are mostly chance. Give at least ${FEWEST_REPLICATIONS}.`;

const cells = (row: ScoreRow, tooFew: boolean): string[] => {
  const noRange = tooFew && row.method === 'model';
  const ofRange = (share: number | null, places: number) =>
    noRange ? 'too few' : share === null ? 'no range' : percent(share, places);
  return [
    METHOD_WORDS[row.method],
    people(row.count),
    percent(row.medianAbsoluteError, 1),
    percent(row.meanAbsoluteError, 1),
    percent(row.bias, 1),
    ofRange(row.coverage50, 0),
    ofRange(row.coverage80, 0),
    ofRange(row.intervalScore80, 1),
  ];
};
