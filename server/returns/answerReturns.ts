import { DEFAULT_GROUPS, grouping } from '../../model/returns/groups.ts';
import { historiesOf } from '../../model/returns/history/historiesOf.ts';
import type { ReadReturns } from '../../model/returns/tables.ts';
import type { ReturnsChoices } from '../../model/schema/returns.ts';
import type { ReturnsAnswer } from '../../model/schema/returnsAnswer.ts';
import { dayOfIsoDate } from '../../model/time/calendar.ts';
import { readPrices } from '../import/finance/readPrices.ts';
import { readIndicators } from '../import/indicators/readIndicators.ts';
import { readReturns, type GivenFile } from '../import/returns/readReturns.ts';
import { builtFromReturns } from './builtFromReturns.ts';
import { costsOnDay } from './costsOnDay.ts';
import { filesAnswered, problemsAnswered } from './filesAnswered.ts';
import { historyAnswered, stockAnswered } from './countsAnswered.ts';
import { tellApart } from './tellApart.ts';

/** How far the reading of returns has come. */
export interface ReturnsProgress {
  step: 'reading' | 'joining' | 'estimating' | 'testing';
  /** Rows read so far. */
  rows: number;
}

export interface AnswerOptions {
  tell?: (progress: ReturnsProgress) => void;
  signal?: AbortSignal;
  /** Names the child of each row that a problem is about: for the council's own screen, never for an answer over a network. */
  showChildren?: boolean;
}

const NOTHING_READ = {
  built: null,
  whyNone:
    'No return was read: none of the files is an Episodes table of the SSDA903 that can be read. What each file is stands above.',
} as const;

/**
 * Everything that files of returns give: what was read and what was not, the history, and a baseline or why there is
 * none. Child-level rows live as long as this call and are in no part of its answer; nothing is written anywhere.
 */
export async function answerReturns(
  files: Iterable<GivenFile> | AsyncIterable<GivenFile>,
  choices: ReturnsChoices,
  { tell = () => undefined, signal, showChildren = false }: AnswerOptions = {},
): Promise<ReturnsAnswer> {
  const groups = choices.groups ?? DEFAULT_GROUPS;
  const apart = await tellApart(files);
  let rows = 0;
  const read = await readReturns(apart.returns, {
    corrections: choices.corrections ?? [],
    onProgress: (rowsRead) => tell({ step: 'reading', rows: (rows = rowsRead) }),
    ...(signal && { signal }),
  });
  const prices = await readPrices(apart.prices, groups);
  const indicators = await readIndicators(apart.indicators, groups);
  tell({ step: 'joining', rows });
  const { histories, problems } = historiesOf(read);
  const whole: ReadReturns = { ...read, problems: [...read.problems, ...problems] };
  const wanted = choices.asOf === undefined ? histories.observedTo : dayOfIsoDate(choices.asOf)!;
  // Of a day that no return speaks of there is no stock to show; that there is no baseline is told as well.
  const isKnown = histories.observedFrom <= wanted && wanted <= histories.observedTo;
  const asOf = isKnown ? wanted : histories.observedTo;
  const priced = costsOnDay(histories, prices, asOf, grouping(groups));
  tell({ step: 'estimating', rows });
  const built = read.files.every(({ table }) => table !== 'episodes')
    ? NOTHING_READ
    : builtFromReturns({ histories, prices, indicators, choices, groups, asOf: wanted }, () =>
        tell({ step: 'testing', rows }),
      );
  return {
    files: filesAnswered(whole, prices, indicators),
    stock: stockAnswered(histories, asOf, groups, priced),
    rows: histories.rows,
    problems: problemsAnswered(whole, [prices, indicators], showChildren),
    history: historyAnswered(histories, problems),
    costs: priced,
    ...built,
  };
}
