import { checkFiles } from '../inputs/checkFiles.ts';
import { command } from '../command.ts';

const HELP = `Checks files and says everything that is wrong with them.

Usage: carecast check <file>...

Takes baselines, scenarios, targets, evidence, history, claims and supply, each told by what is in it. Scenarios and
targets are checked against the baseline they name, claims against the register of their authority and the
scenarios they set beside them: one of the files given, or else a stored one.`;

export const check = command({
  name: 'check',
  summary: 'checks files and says everything that is wrong with them',
  help: HELP,
  options: {},
  words: { least: 1, most: 1000 },
  async run({ words: paths }) {
    const read = await checkFiles(paths);
    if (!read.ok) return read;
    const lines = read.value.map(({ path, kind }) => `${path}: ${kind}, no problems`);
    return { ok: true, text: lines.join('\n') };
  },
});
