import { authoritiesIn } from '../../../model/opendata/authorities.ts';
import {
  buildBaseline,
  DEFAULT_IMBALANCE_SHRINKAGE,
} from '../../../model/estimate/openData/buildBaseline.ts';
import { noNewAction } from '../../../model/estimate/openData/noNewAction.ts';
import { nationOn } from '../../../model/estimate/openData/nation.ts';
import { readOpenData } from '../../import/dfe/readOpenData.ts';
import { command, refused, type Outcome } from '../command.ts';
import { openDataGiven, type OpenDataGiven } from '../inputs/openDataGiven.ts';
import type { Read } from '../inputs/readFiles.ts';
import { authoritiesText, baselineText, filesText } from '../table/importText.ts';
import { baselineFiles } from '../baselineFiles.ts';
import { writeNewFiles } from '../writeNewFiles.ts';

const HELP = `Builds a first baseline of any council in England from published figures alone.

Usage: carecast import-dfe <file>... --authority <code or name> [--as-of 2024-03-31] [--out B.json] [--json]
       carecast import-dfe <file>... --list [--json]

  <file>...     CSV downloads of the Department for Education, in its own column layouts or one figure a row;
                docs/open-data.md says which. Of two figures for one thing the file named first is believed
  --authority   E06000045 or Southampton
  --as-of       the opening day, a 31 March; left out: the last on which the council's children are counted
  --shrinkage   how much of what sets entries and exits of the last year apart is taken not to go on, from 0 to 1;
                left out: ${DEFAULT_IMBALANCE_SHRINKAGE}
  --out         writes the baseline there, and beside it its evidence, its history and a scenario
                without measures (B.evidence.json, ...); none may be there yet
  --list        lists the councils of the files
  --json        one JSON object: the files with their problems by row and reason, baseline, evidence, history,
                scenario, notes

What cannot be read is left out, each with its rows and the reason, and the rest is taken.`;

export const importDfe = command({
  name: 'import-dfe',
  summary: 'builds a first baseline of any council from published figures',
  help: HELP,
  options: {
    authority: { type: 'string' },
    'as-of': { type: 'string' },
    shrinkage: { type: 'string' },
    out: { type: 'string' },
    list: { type: 'boolean' },
    json: { type: 'boolean' },
  },
  words: { least: 1, most: 100 },
  async run({ words: paths, text, flags }) {
    if (flags.has('list')) return listed(paths, flags.has('json'));
    const shrinkage = shrinkageGiven(text.shrinkage);
    if (shrinkage === null) return refused('--shrinkage: Give a share from 0 to 1, as 0.5.');
    const given = await openDataGiven(paths, { authority: text.authority, asOf: text['as-of'] });
    if (!given.ok) return given;
    return built(given.value, { shrinkage, out: text.out, json: flags.has('json') });
  },
});

async function listed(paths: readonly string[], json: boolean): Promise<Outcome> {
  const read = await readOpenData(paths);
  if (!read.ok) return read;
  const { index, files } = read.value;
  const authorities = authoritiesIn(index);
  return {
    ok: true,
    text: json
      ? JSON.stringify({ files, authorities }, null, 2)
      : [...filesText(files), '', ...authoritiesText(authorities)].join('\n'),
  };
}

async function built(
  { index, files, authority, year }: OpenDataGiven,
  { shrinkage, out, json }: { shrinkage: number; out: string | undefined; json: boolean },
): Promise<Outcome> {
  const result = buildBaseline(nationOn(index, year), authority.code, { imbalanceShrinkage: shrinkage });
  if (!result.ok) return refused(...filesText(files), result.reason);
  const { baseline, evidence, history, notes } = result;
  const scenario = noNewAction(baseline);
  const written: Read<string[]> =
    out === undefined
      ? { ok: true, value: [] }
      : await writeNewFiles(baselineFiles(out, { '': baseline, evidence, history, scenario }));
  if (!written.ok) return written;
  if (json) {
    const asOf = baseline.asOf;
    const all = {
      files,
      authority,
      asOf,
      baseline,
      evidence,
      history,
      scenario,
      notes,
      written: written.value,
    };
    return { ok: true, text: JSON.stringify(all, null, 2) };
  }
  const lines = [...filesText(files), '', ...baselineText(authority, result)];
  return { ok: true, text: [...lines, ...written.value.map((path) => `${path}: written`)].join('\n') };
}

/** Null for anything but a share in plain digits. */
function shrinkageGiven(text: string | undefined): number | null {
  if (text === undefined) return DEFAULT_IMBALANCE_SHRINKAGE;
  const share = /^\d*\.?\d+$/.test(text) ? Number(text) : NaN;
  return share >= 0 && share <= 1 ? share : null;
}
