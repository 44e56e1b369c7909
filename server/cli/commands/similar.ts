import { readFile } from 'node:fs/promises';
import { COMPARED } from '../../../model/opendata/councilFigures.ts';
import { parseNeighbourList } from '../../../model/opendata/neighbourList.ts';
import { broughtCouncils, NOT_NEIGHBOURS, similarCouncils } from '../../../model/opendata/similar.ts';
import { command, refused } from '../command.ts';
import { openDataGiven } from '../inputs/openDataGiven.ts';
import { similarText } from '../table/similarText.ts';

const DEFAULT_COUNT = 10;

const HELP = `Sets a council beside those most like it by published figures.

Usage: carecast similar <file>... --authority <code or name> [--as-of 2024-03-31] [--count ${DEFAULT_COUNT}] [--json]
       carecast similar <file>... --authority <code or name> --neighbours <list> [--json]

  <file>..., --authority, --as-of
                as for carecast import-dfe
  --count       how many others to show
  --neighbours  a list of your own instead, such as the department's statistical neighbours: a text or CSV file of
                codes or names
  --json        one JSON object

${NOT_NEIGHBOURS}`;

export const similar = command({
  name: 'similar',
  summary: 'sets a council beside those most like it',
  help: HELP,
  options: {
    authority: { type: 'string' },
    'as-of': { type: 'string' },
    count: { type: 'string' },
    neighbours: { type: 'string' },
    json: { type: 'boolean' },
  },
  words: { least: 1, most: 100 },
  async run({ words: paths, text, flags }) {
    const count =
      text.count === undefined ? DEFAULT_COUNT : Number(/^\d{1,4}$/.test(text.count) && text.count);
    if (count < 1) return refused('--count: Give a whole number, 1 or more.');
    const given = await openDataGiven(paths, { authority: text.authority, asOf: text['as-of'] });
    if (!given.ok) return given;
    const { index, authorities, authority, year } = given.value;
    const found = similarCouncils(index, authority.code, year);
    if (found === undefined) {
      return refused(
        `${authority.name} has no children looked after published for ${year}: nothing to compare.`,
      );
    }
    const list = text.neighbours === undefined ? undefined : await readList(text.neighbours);
    if (list === null) return refused(`${text.neighbours}: This file cannot be read.`);
    const neighbours = list === undefined ? undefined : parseNeighbourList(list, authorities);
    if (neighbours && neighbours.unknownLines.length > 0) {
      const lines = neighbours.unknownLines.join(', ');
      return refused(`${text.neighbours}: Not all of these lines are councils of the files: ${lines}.`);
    }
    const others = neighbours ? broughtCouncils(found, neighbours.codes) : found.others.slice(0, count);
    const brought = neighbours !== undefined;
    if (!flags.has('json')) return { ok: true, text: similarText(found.council, others, brought) };
    const answer = {
      year,
      basis: brought ? 'list given' : NOT_NEIGHBOURS,
      figures: COMPARED.map(({ id, label }) => ({ id, label })),
      council: found.council,
      others,
    };
    return { ok: true, text: JSON.stringify(answer, null, 2) };
  },
});

const readList = (path: string): Promise<string | null> => readFile(path, 'utf8').catch(() => null);
