import { userInfo } from 'node:os';
import { authorName } from '../../../model/schema/storedText.ts';
import { planImpact } from '../../../model/whatif/impact.ts';
import { problemLines } from '../../../model/schema/problem.ts';
import { readJsonFile } from '../../store/readJsonFile.ts';
import { importScenarios } from '../../store/own/importScenarios.ts';
import type { JudgingStore } from '../../store/own/scenarioStore.ts';
import { readExport } from '../../store/own/readExport.ts';
import { command, refused } from '../command.ts';
import { withStore } from '../ownScenarios.ts';
import { storedLibrary } from '../storedLibrary.ts';

const HELP = `Takes in a file that export has written, with every version of every scenario in it.

Usage: carecast import <file> [--author name]

  --author   the name the log keeps; left out: that of the account

The file is taken in whole or not at all: where a scenario or a name in it is here already, nothing is
changed.`;

export const importCommand = command({
  name: 'import',
  summary: 'takes in a file of own scenarios',
  help: HELP,
  options: { author: { type: 'string' } },
  words: { least: 1, most: 1 },
  async run({ words, text }) {
    const path = words[0]!;
    const author = authorName.safeParse(text.author ?? userInfo().username);
    if (!author.success) return refused('--author must be a name of at most 100 characters, on one line.');
    const json = await readJsonFile(path);
    if (!json.ok) return { ok: false, problems: problemLines(json.problems, path) };
    const stored = await storedLibrary();
    if (!stored.ok) return stored;
    return withStore(stored.published, async (store) => {
      const file = await readExport(store.published, json.value);
      if (!file.ok) return { ok: false, problems: problemLines(file.problems, path) };
      // Nobody else waits for this process, so what matters to a plan is worked out in it.
      const impactOf: JudgingStore['impactOf'] = (...asked) => Promise.resolve(planImpact(...asked));
      const taken = await importScenarios({ ...store, impactOf }, file.value, author.data);
      if (taken.ok) return { ok: true, text: taken.value.join('\n') };
      const { refusal } = taken;
      return refused(...('problems' in refusal ? problemLines(refusal.problems, path) : [refusal.why]));
    });
  },
});
