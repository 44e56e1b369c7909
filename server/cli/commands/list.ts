import { command } from '../command.ts';
import { storedLibrary } from '../storedLibrary.ts';
import { textTable } from '../table/textTable.ts';

const HELP = `Lists the stored scenarios.

Usage: carecast list [--json]

  --json   an array of objects, for scripts`;

export const list = command({
  name: 'list',
  summary: 'lists the stored scenarios',
  help: HELP,
  options: { json: { type: 'boolean' } },
  words: { least: 0, most: 0 },
  async run({ flags }) {
    const stored = await storedLibrary();
    if (!stored.ok) return stored;
    const scenarios = await stored.library.scenarios.list();
    if (flags.has('json')) {
      const rows = scenarios.map(({ id, name, baseline, compareWith = null, basis }) => ({
        id,
        name,
        baseline,
        compareWith,
        basis,
      }));
      return { ok: true, text: JSON.stringify(rows, null, 2) };
    }
    const rows = scenarios.map((it) => [it.id, it.name, it.baseline, it.compareWith ?? 'no measures']);
    const heading = ['scenario', 'name', 'baseline', 'compared with'];
    return { ok: true, text: textTable([heading, ...rows], ['left', 'left', 'left', 'left']).join('\n') };
  },
});
