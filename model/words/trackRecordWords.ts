import type { Method, ScoreRow, SeriesId } from '../schema/trackRecord.ts';
import { percent } from './numbers.ts';
import { listWords } from './sentence.ts';

/** What the backtest forecasts, as a heading and inside a sentence. */
export const SERIES_WORDS: Readonly<Record<SeriesId, { heading: string; inSentence: string }>> = {
  'cla-count': { heading: 'Children looked after on 31 March', inSentence: 'children looked after' },
  'cla-entries': { heading: 'Children who entered care in the year', inSentence: 'entries to care' },
  'cla-exits': { heading: 'Children who left care in the year', inSentence: 'exits from care' },
  'cp-plan-count': { heading: 'Child protection plans on 31 March', inSentence: 'child protection plans' },
};
export const SERIES_IDS = Object.keys(SERIES_WORDS) as SeriesId[];

export const METHOD_WORDS: Readonly<Record<Method, string>> = {
  model: 'Carecast',
  'last-value': 'The last value',
  'three-year-trend': 'The trend of three years',
  'stock-and-flow': "Last year's exit rate and entries",
};

export const yearsAheadWords = (years: number): string =>
  years === 1 ? '1 year ahead' : `${years} years ahead`;

/** 80% ranges are held to cover between these shares. */
export const COVERAGE_GOAL = { least: 0.75, most: 0.85 };

/** What is asked of the forecasts of a series so many years ahead, and whether they do it. */
export interface Goal {
  id: 'coverage' | 'interval-score' | 'median-error';
  met: boolean;
  words: string;
}

/** The judged scores of a series so many years ahead, the model's first. */
export function judgedScores(scores: readonly ScoreRow[], series: SeriesId, years: number): ScoreRow[] {
  return scores.filter((it) => it.period === 'judged' && it.series === series && it.years === years);
}

/** Of fewer outcomes a share says little. */
export const FEWEST_JUDGED = 30;

/** The goals, each met or missed in a sentence; none where too few outcomes were judged. */
export function goalsOf(judged: readonly ScoreRow[]): Goal[] {
  const model = judged.find(({ method }) => method === 'model');
  if (model === undefined || model.count < FEWEST_JUDGED) return [];
  if (model.coverage80 === null || model.intervalScore80 === null) return [];
  const naive = judged.filter(({ method }) => method !== 'model');
  const covered = model.coverage80 >= COVERAGE_GOAL.least && model.coverage80 <= COVERAGE_GOAL.most;
  const score = model.intervalScore80;
  const betterRanges = naive.filter(
    ({ intervalScore80 }) => intervalScore80 !== null && intervalScore80 <= score,
  );
  const closer = naive.filter((it) => it.medianAbsoluteError < model.medianAbsoluteError);
  return [
    {
      id: 'coverage',
      met: covered,
      words: `80% ranges held ${percent(model.coverage80)} of outcomes${covered ? '' : '; 75% to 85% are asked for'}.`,
    },
    {
      id: 'interval-score',
      met: betterRanges.length === 0,
      words:
        betterRanges.length === 0
          ? 'The interval score is better than that of every plain forecast that has a range.'
          : `The interval score is no better than that of ${names(betterRanges)}.`,
    },
    {
      id: 'median-error',
      met: closer.length === 0,
      words:
        closer.length === 0
          ? `The median error, ${percent(model.medianAbsoluteError, 1)}, is at or below that of every plain forecast.`
          : `The median error, ${percent(model.medianAbsoluteError, 1)}, is above that of ${names(closer, errorOf)}: this forecast does not beat ${plainName(closer)}.`,
    },
  ];
}

const errorOf = ({ medianAbsoluteError }: ScoreRow): string => ` (${percent(medianAbsoluteError, 1)})`;
const inSentence = ({ method }: ScoreRow): string =>
  METHOD_WORDS[method].charAt(0).toLowerCase() + METHOD_WORDS[method].slice(1);
const names = (rows: readonly ScoreRow[], more: (row: ScoreRow) => string = () => ''): string =>
  listWords(rows.map((row) => inSentence(row) + more(row)));
const plainName = (rows: readonly ScoreRow[]): string => (rows.length === 1 ? inSentence(rows[0]!) : 'them');

/** What the screen and the command say first of a series, over all its horizons, and what they say next. */
export interface Finding {
  first: string;
  next: string;
}

export function findingOf(scores: readonly ScoreRow[], series: SeriesId): Finding {
  const horizons = [1, 2, 3].flatMap((years) => {
    const judged = judgedScores(scores, series, years);
    const model = judged.find(({ method }) => method === 'model');
    const last = judged.find(({ method }) => method === 'last-value');
    const goals = goalsOf(judged);
    return model && last && goals.length > 0 ? [{ years, model, last, goals }] : [];
  });
  const what = SERIES_WORDS[series].inSentence;
  if (horizons.length === 0) {
    const first = `Too few forecasts of ${what} to judge by: fewer than ${FEWEST_JUDGED} outcomes.`;
    return { first, next: '' };
  }
  const list = (of: (it: (typeof horizons)[number]) => string) => listWords(horizons.map(of));
  const ahead = `${list(({ years }) => `${years}`)} ${horizons.at(-1)!.years === 1 ? 'year' : 'years'} ahead`;
  const covered = list(({ model }) => percent(model.coverage80!));
  const errors = list(({ model }) => percent(model.medianAbsoluteError, 1));
  const lastErrors = list(({ last }) => percent(last.medianAbsoluteError, 1));
  return {
    first: `80% ranges for ${what} held ${covered} of outcomes ${ahead}; ${closerWords(horizons)}.`,
    next: `Half of the forecasts came within ${errors} of what happened, ${ahead}; the last value alone within ${lastErrors}.`,
  };
}

function closerWords(horizons: readonly { years: number; goals: Goal[] }[]): string {
  const lost = horizons.filter(({ goals }) => goals.some(({ id, met }) => id === 'median-error' && !met));
  if (lost.length === 0) return 'for the number alone, no plain forecast came closer';
  return `for the number alone, a plain forecast came closer at ${listWords(lost.map(({ years }) => yearsAheadWords(years)))}`;
}

/** Two baselines, two shrinkages: what is judged is not quite what Data builds. */
export const DATA_SHRINKS_OTHERWISE =
  'The baseline that a council gets under Data is set otherwise: there half of what sets one year’s entries and exits apart is taken not to go on, where the baseline of totals judged here lets most of England’s own difference go on and little of what a council adds to it, as fitted.';
