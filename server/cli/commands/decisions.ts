import { decisionSettings } from '../../../model/schema/decisions.ts';
import { parseSupply } from '../../../model/schema/files.ts';
import type { Supply } from '../../../model/schema/supply.ts';
import { decisionsInputOf } from '../../decisions/decisionsInput.ts';
import { decisionsRun } from '../../decisions/decisionsRun.ts';
import { WhatIfThreads } from '../../whatif/whatIfThreads.ts';
import { command, refused } from '../command.ts';
import { projectionGiven } from '../inputs/projectionGiven.ts';
import { readFileAs, type Read } from '../inputs/readFiles.ts';
import { readSettings } from '../inputs/readSettings.ts';
import { wholeNumber } from '../inputs/wholeNumber.ts';
import { showProgress } from '../showProgress.ts';
import { storedLibrary } from '../storedLibrary.ts';
import { decisionsText } from '../table/decisionsText.ts';

const HELP = `Compares decisions about places, each on top of a scenario, and says what one more place is worth.

Usage: carecast decisions <scenario id> [options]
       carecast decisions --baseline B.json --scenario S.json --supply P.json [options]

  --baseline, --scenario
                as for carecast project
  --supply      a supply file: places there, planned and bought, and the options; left out: the stored one
  --replications
                how many the ranges rest on, each running all options with the same luck; left out: 1,000
  --json        one JSON object, the same that the API answers`;

export const decisions = command({
  name: 'decisions',
  summary: 'compares decisions about places on top of a scenario',
  help: HELP,
  options: {
    baseline: { type: 'string' },
    scenario: { type: 'string' },
    supply: { type: 'string' },
    replications: { type: 'string' },
    json: { type: 'boolean' },
  },
  words: { least: 0, most: 1 },
  async run({ words: [scenarioId], text, flags }) {
    const { baseline, scenario } = text;
    const settings = readSettings(decisionSettings, {
      replications: wholeNumber(text.replications, undefined),
    });
    const read = await projectionGiven({ baseline, scenario, scenarioId });
    if (!settings.ok || !read.ok) {
      return refused(...[settings, read].flatMap((it) => (it.ok ? [] : it.problems)));
    }
    const supply = await supplyGiven(text.supply, read.value.baseline);
    if (!supply.ok) return supply;
    const stored = await storedLibrary();
    if (!stored.ok) return stored;
    const input = await decisionsInputOf(stored.library, read.value, supply.value);
    if (!input.ok) return refused(...input.problems.map(({ path, message }) => `--${path}: ${message}`));

    const threads = new WhatIfThreads({ longestMs: LONGEST_MS });
    const progress = showProgress(process.stderr);
    try {
      const answer = await decisionsRun(threads, input.value, settings.value.replications, {
        progress: progress.show,
      });
      progress.clear();
      return {
        ok: true,
        text: flags.has('json') ? JSON.stringify(answer) : decisionsText(input.value.scenario, answer),
      };
    } finally {
      await threads.close();
    }
  },
});

async function supplyGiven(
  path: string | undefined,
  baseline: Parameters<typeof parseSupply>[1],
): Promise<Read<Supply | undefined>> {
  if (path === undefined) return { ok: true, value: undefined };
  return readFileAs(path, (input) => parseSupply(input, baseline));
}

/** Whoever runs a command can end it. */
const LONGEST_MS = 2 ** 31 - 1;
