import { project } from '../../../model/project.ts';
import { authoritiesIn, findAuthority } from '../../../model/opendata/authorities.ts';
import {
  positionsOf,
  ratesToday,
  similarToday,
  type PlacedYear,
  type RatesToday,
} from '../../../model/opendata/position.ts';
import { expectedValue } from '../../../model/schema/quantity.ts';
import { decimals } from '../../../model/words/numbers.ts';
import {
  belowSimilarWords,
  COUNTED_UNLIKE,
  fewWords,
  PLACED_RATE_WORDS,
  positionWords,
  similarWords,
} from '../../../model/words/positionWords.ts';
import { listWords } from '../../../model/words/sentence.ts';
import { readOpenData } from '../../import/dfe/readOpenData.ts';
import { command, refused } from '../command.ts';
import { latestYear, yearAsked } from '../inputs/openDataGiven.ts';
import { projectionGiven } from '../inputs/projectionGiven.ts';
import { textTable } from '../table/textTable.ts';

const HELP = `Says where a scenario would put its council among all councils as they are today.

Usage: carecast position <file>... --stored <scenario id> [--authority <code or name>] [--as-of 2024-03-31] [--json]
       carecast position <file>... --baseline B.json --scenario S.json [--authority ...] [--as-of ...] [--json]

  <file>...     as for carecast import-dfe
  --stored      the id of a stored scenario; carecast list shows them
  --baseline, --scenario
                files instead
  --authority   the council itself, to be left out of the others; its rates are then set
                beside those of the councils most like it too
  --as-of       the 31 March that is today; left out: the last in the files
  --json        one JSON object

Rates of care, of entries and of child protection plans, expected in each whole financial year.`;

export const position = command({
  name: 'position',
  summary: 'says where a scenario would put its council among all others',
  help: HELP,
  options: {
    stored: { type: 'string' },
    baseline: { type: 'string' },
    scenario: { type: 'string' },
    authority: { type: 'string' },
    'as-of': { type: 'string' },
    json: { type: 'boolean' },
  },
  words: { least: 1, most: 100 },
  async run({ words: paths, text, flags }) {
    const asOf = text['as-of'];
    const asked = asOf === undefined ? undefined : yearAsked(asOf);
    if (asked === null) return refused('--as-of: Figures are of a 31 March: give it as 2024-03-31.');
    const input = await projectionGiven({
      scenarioId: text.stored,
      baseline: text.baseline,
      scenario: text.scenario,
      compare: 'none',
    });
    if (!input.ok) return input;
    const read = await readOpenData(paths);
    if (!read.ok) return read;
    const authorities = authoritiesIn(read.value.index);
    const own = text.authority === undefined ? undefined : findAuthority(authorities, text.authority);
    if (own?.ok === false) return refused(`--authority: ${own.reason}`);
    const year = asked ?? latestYear(read.value.index, authorities);
    const today = ratesToday(read.value.index, year, own?.authority.code ?? null);
    const alike = similarToday(read.value.index, year, own?.authority.code ?? null);
    const population = expectedValue(input.value.baseline.under18Population);
    const placed = positionsOf(project(input.value), population, today, alike?.rates);
    const told: Told = { placed, year, today, similar: alike?.councils ?? [] };
    return { ok: true, text: flags.has('json') ? placedJson(told) : placedText(told) };
  },
});

interface Told {
  placed: readonly PlacedYear[];
  year: number;
  today: RatesToday;
  /** The councils most like it, by name. */
  similar: readonly string[];
}

const placedJson = ({ placed, year, today, similar }: Told): string =>
  JSON.stringify(
    {
      today: year,
      similar,
      notes: notesOf(placed, today),
      years: placed.map((it) => ({
        ...it,
        words: positionWords(it.position),
        ...(it.similar && { similarWords: similarWords(it.similar) }),
      })),
    },
    null,
    2,
  );

const notesOf = (placed: readonly PlacedYear[], today: RatesToday): string[] =>
  [fewWords(today), belowSimilarWords(placed), COUNTED_UNLIKE].filter((it) => it !== undefined);

const placedText = ({ placed, year, today, similar }: Told): string =>
  [
    `Among councils as they were on 31 March ${year}, or when they last made a return:`,
    ...textTable(
      placed.map(({ financialYear, rate, per10k, position: found, similar: among }) => [
        financialYear,
        PLACED_RATE_WORDS[rate],
        decimals(per10k, 1),
        positionWords(found),
        ...(similar.length > 0 ? [among ? similarWords(among) : ''] : []),
      ]),
      ['left', 'left', 'right', 'left', ...(similar.length > 0 ? (['left'] as const) : [])],
    ),
    ...(similar.length > 0 ? [`Most like it by published figures: ${listWords(similar)}.`] : []),
    ...notesOf(placed, today),
  ].join('\n');
