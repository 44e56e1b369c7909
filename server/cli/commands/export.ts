import { exportScenarios } from '../../store/own/exportScenarios.ts';
import { command, refused } from '../command.ts';
import { withExistingStore } from '../ownScenarios.ts';
import { storedLibrary } from '../storedLibrary.ts';
import { writeNewFiles } from '../writeNewFiles.ts';

const HELP = `Writes own scenarios with all their versions to a file that import takes in again.

Usage: carecast export <scenario id>... [--out file]

  --out   the file to write, which must not be there yet; left out: prints it

Published scenarios are files already, in scenarios/. carecast list shows the ids.`;

export const exportCommand = command({
  name: 'export',
  summary: 'writes own scenarios with all their versions to a file',
  help: HELP,
  options: { out: { type: 'string' } },
  words: { least: 1, most: 10_000 },
  async run({ words: ids, text: { out } }) {
    const stored = await storedLibrary();
    if (!stored.ok) return stored;
    const answer = await withExistingStore(stored.published, (store) => exportScenarios(store, ids));
    if (!answer?.ok) {
      return refused('One of these is no own scenario: published ones are files already, in scenarios/.');
    }
    const file = `${JSON.stringify(answer.file, null, 2)}\n`;
    if (out === undefined) return { ok: true, text: file.trimEnd() };
    const written = await writeNewFiles([{ path: out, text: file }]);
    return written.ok
      ? { ok: true, text: `${out}: ${answer.file.scenarios.length} written` }
      : { ok: false, problems: written.problems };
  },
});
