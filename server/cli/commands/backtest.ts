import { casesOf } from '../../../model/backtest/cases.ts';
import { fitSettings } from '../../../model/backtest/fit/fitSettings.ts';
import { trackRecord } from '../../../model/backtest/trackRecord.ts';
import { FITTED_SETTINGS } from '../../../model/estimate/fittedSettings.ts';
import { runBacktest } from '../../backtest/backtestRun.ts';
import { command, refused, type Outcome } from '../command.ts';
import { backtestGiven, type BacktestGiven } from '../inputs/backtestGiven.ts';
import { wholeNumber } from '../inputs/wholeNumber.ts';
import { showProgress } from '../showProgress.ts';
import { untilInterrupted } from '../untilInterrupted.ts';
import { backtestText } from '../table/backtestText.ts';
import { filesText } from '../table/importText.ts';
import { trackRecordJson } from '../table/trackRecordJson.ts';

const REPLICATIONS = 500;
const MOST_REPLICATIONS = 20_000;
const MOST_THREADS = 64;

const HELP = `Makes forecasts as if at earlier dates, from what was known then, and holds them against what came.

Usage: carecast backtest <file>... [options]

  <file>...        published figures, as for carecast import-dfe
  --authority      code or name of a council, or several with semicolons between; left out: all
  --cut-off        a 31 March, 2021-03-31, or several with semicolons between; left out: every one with a year before
                   it and one after it
  --replications   of each forecast; left out: ${REPLICATIONS}
  --threads        threads to run on; left out: one for each core
  --source         what the figures are, for the record; left out: the names of the files
  --fit            instead: fits the settings of forecasts to outcomes up to the day that they are fitted to, and prints
                   them as the file model/estimate/fittedSettings.json
  --fit-date       with --fit, the day to write into it as the day of the fit
  --json           the record as one JSON object: scores, and every forecast with its outcome

Ctrl-C ends it without an answer.`;

export const backtest = command({
  name: 'backtest',
  summary: 'holds forecasts made as if at earlier dates against what came',
  help: HELP,
  options: {
    authority: { type: 'string' },
    'cut-off': { type: 'string' },
    replications: { type: 'string' },
    threads: { type: 'string' },
    source: { type: 'string' },
    fit: { type: 'boolean' },
    'fit-date': { type: 'string' },
    json: { type: 'boolean' },
  },
  words: { least: 1, most: 100 },
  async run({ words: paths, text, flags }) {
    const replications = wholeNumber(text.replications, REPLICATIONS);
    const threads = wholeNumber(text.threads, undefined);
    const problems = [
      ...(inBounds(replications, MOST_REPLICATIONS)
        ? []
        : [`--replications: Give a whole number from 1 to ${MOST_REPLICATIONS}.`]),
      ...(inBounds(threads ?? 1, MOST_THREADS)
        ? []
        : [`--threads: Give a whole number from 1 to ${MOST_THREADS}.`]),
    ];
    const given = await backtestGiven(paths, { authorities: text.authority, cutOffs: text['cut-off'] });
    if (!given.ok) problems.push(...given.problems);
    if (!given.ok || problems.length > 0) return refused(...problems);
    const source = text.source ?? paths.map((path) => path.split(/[\\/]/).at(-1)!).join(', ');
    if (flags.has('fit')) return fitted(given.value, source, text['fit-date']);
    return judged(given.value, { replications, threads, source, json: flags.has('json') });
  },
});

const inBounds = (value: number, most: number): boolean => value >= 1 && value <= most;

async function judged(
  { index, files, authorities, chosen, cutOffs, years }: BacktestGiven,
  asked: { replications: number; threads: number | undefined; source: string; json: boolean },
): Promise<Outcome> {
  const { replications, threads, source, json } = asked;
  const cases = casesOf(
    index,
    chosen.map(({ code }) => code),
    cutOffs,
    years.last,
  );
  if (cases.length === 0)
    return refused('No forecast can be made: stock, entries and exits are missing there.');
  const progress = showProgress(process.stderr, 'forecasts');
  const run = await untilInterrupted((signal) =>
    runBacktest(
      { figures: index, years, cases, settings: FITTED_SETTINGS, replications },
      { threads, signal, onProgress: progress.show },
    ),
  );
  progress.clear();
  if (!run.ok) return { ...refused('Stopped. No forecast was kept.'), status: run.status };
  const record = trackRecord({
    figures: index,
    areas: authorities,
    years,
    settings: FITTED_SETTINGS,
    results: run.value,
    source,
    command: `carecast backtest ${files.map(({ file }) => file).join(' ')} --replications ${replications} --json`,
    replications,
  });
  return {
    ok: true,
    text: json ? trackRecordJson(record) : [...filesText(files), '', ...backtestText(record)].join('\n'),
  };
}

/** Nothing dated later than the settings of today were fitted to is looked at. */
function fitted(
  { index, authorities, years }: BacktestGiven,
  source: string,
  on: string | undefined,
): Outcome {
  const { outcomesTo } = FITTED_SETTINGS.fitted;
  if (on === undefined) return refused('--fit-date is needed with --fit: the day of the fit, as 2026-11-25.');
  const settings = fitSettings(
    index,
    authorities.map(({ code }) => code),
    { first: years.first, last: Number(outcomesTo.slice(0, 4)) },
    { on, source },
  );
  return settings
    ? { ok: true, text: JSON.stringify(settings, null, 2) }
    : refused("England's ages of 2020, which early cut-offs rest on, are not among the figures.");
}
