import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { ReturnsAnswer } from '../../../model/schema/returnsAnswer.ts';
import { answerReturns } from '../../returns/answerReturns.ts';
import { command, refused, type Outcome } from '../command.ts';
import { returnsChoicesGiven } from '../inputs/returnsChoicesGiven.ts';
import { returnsFolder, type FolderFile } from '../inputs/returnsFolder.ts';
import type { Read } from '../inputs/readFiles.ts';
import { returnsText } from '../table/returnsText.ts';
import { baselineFiles } from '../baselineFiles.ts';
import { writeNewFiles } from '../writeNewFiles.ts';

const HELP = `Builds a baseline from a council's own SSDA903 returns. Rows about children are held in memory only.

Usage: carecast import-ssda903 <folder> [--as-of 2024-03-31] [--costs FILE] [--out B.json] [--json]

  <folder>         the returns of several years in any mix: CSV, zip or XML; tables are told apart by their columns,
                   years by the names of folders and files or by the dates in them
  --as-of          the opening day; left out: the last day that the returns speak of
  --costs          a finance extract (child, start, weekly cost) or a table by placement type, CSV or Excel
  --indicators     monthly indicators, CSV or Excel: the baseline is rolled forward to the latest month
  --name, --code   the council
  --population     children aged 0 to 17 in the area; left out: told from England's rate and marked weak
  --period         what rates are estimated on: 2021-04-01..2024-04-01; left out: the last three years
  --follow-trend   the forecast starts where the trend of entries has come to, not at their average
  --agency-wanted  of starts at agencies, the share that would have been own foster care had there been room (0 to 1)
  --choices        a JSON file with any of these decisions, and with placement groups and corrections of rows;
                   docs/returns.md has its fields. What is given here as well goes before it
  --out            writes the baseline there, and beside it its evidence, its history and a scenario
                   without measures (B.evidence.json, ...); none may be there yet
  --show-children  names the children of the rows that problems are about; for the council's own screen only
  --json           one JSON object: stock, rows, problems, history and what was built

What cannot be read is left out, each with its row and the reason. Nobody disappears without a line.`;

export const importSsda903 = command({
  name: 'import-ssda903',
  summary: "builds a baseline from a council's own SSDA903 returns",
  help: HELP,
  options: {
    'as-of': { type: 'string' },
    costs: { type: 'string' },
    indicators: { type: 'string' },
    name: { type: 'string' },
    code: { type: 'string' },
    population: { type: 'string' },
    period: { type: 'string' },
    'follow-trend': { type: 'boolean' },
    'agency-wanted': { type: 'string' },
    choices: { type: 'string' },
    out: { type: 'string' },
    'show-children': { type: 'boolean' },
    json: { type: 'boolean' },
  },
  words: { least: 1, most: 1 },
  async run({ words: [folder], text, flags }) {
    const choices = await returnsChoicesGiven(text, flags.has('follow-trend'));
    if (!choices.ok) return choices;
    const apart = [text.costs, text.indicators].filter((path) => path !== undefined);
    const extra = await filesGiven(apart);
    if (!extra.ok) return extra;
    const files = await returnsFolder(folder!, apart);
    if (!files.ok) return files;
    const answer = await answerReturns([...files.value, ...extra.value], choices.value, {
      showChildren: flags.has('show-children'),
    });
    return written(answer, text.out, flags.has('json'));
  },
});

async function filesGiven(given: readonly string[]): Promise<Read<FolderFile[]>> {
  const problems: string[] = [];
  for (const path of given) {
    const found = await stat(path).catch(() => undefined);
    if (!found?.isFile()) problems.push(`${path}: There is no such file.`);
  }
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, value: given.map((path) => ({ name: basename(path), bytes: createReadStream(path) })) };
}

async function written(answer: ReturnsAnswer, out: string | undefined, json: boolean): Promise<Outcome> {
  const { built, whyNone } = answer;
  if (out !== undefined && built === null) return refused(whyNone ?? 'No baseline can be made.');
  const paths: Read<string[]> =
    out === undefined || built === null
      ? { ok: true, value: [] }
      : await writeNewFiles(
          baselineFiles(out, {
            '': built.baseline,
            evidence: built.evidence,
            history: built.history,
            scenario: built.scenario,
          }),
        );
  if (!paths.ok) return paths;
  if (json) return { ok: true, text: JSON.stringify({ ...answer, written: paths.value }, null, 2) };
  return {
    ok: true,
    text: [...returnsText(answer), ...paths.value.map((path) => `${path}: written`)].join('\n'),
  };
}
