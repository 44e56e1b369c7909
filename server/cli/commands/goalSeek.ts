import { goalSeekSettings } from '../../../model/schema/whatif.ts';
import { goalSeekRun } from '../../whatif/goalSeekRun.ts';
import { leversAnswer } from '../../whatif/leversAnswer.ts';
import { readGoalSeek } from '../../whatif/readGoalSeek.ts';
import { WhatIfThreads } from '../../whatif/whatIfThreads.ts';
import { command, refused } from '../command.ts';
import { projectionGiven } from '../inputs/projectionGiven.ts';
import { optionProblems, readSettings } from '../inputs/readSettings.ts';
import { goalSeekText, leversText } from '../table/whatIfText.ts';

const HELP = `Looks for the value of one lever at which a target is met.

Usage: carecast goal-seek <scenario id> --lever <key> --target <id> [options]
       carecast goal-seek <scenario id> --levers
       carecast goal-seek --baseline B.json --scenario S.json --targets T.json --lever <key> --target <id> [options]

  --compare, --baseline, --scenario, --targets
             as for carecast project
  --lever    the number to move, by its key; --levers lists them all with their bounds
  --target   the target to meet, by its id
  --when     the financial year or date of the target's figure, as 2026-27 or 2027-03-31; left out: the last
  --basis    in-year or cumulative, for a saving
  --chance   how sure it is to be, as 0.8; left out: by expected value
  --json     one JSON object, the same that the API answers`;

export const goalSeek = command({
  name: 'goal-seek',
  summary: 'finds the value of a lever that meets a target',
  help: HELP,
  options: {
    compare: { type: 'string' },
    baseline: { type: 'string' },
    scenario: { type: 'string' },
    targets: { type: 'string' },
    lever: { type: 'string' },
    target: { type: 'string' },
    when: { type: 'string' },
    basis: { type: 'string' },
    chance: { type: 'string' },
    levers: { type: 'boolean' },
    json: { type: 'boolean' },
  },
  words: { least: 0, most: 1 },
  async run({ words: [scenarioId], text, flags }) {
    const { lever, target, when, basis, chance } = text;
    const listing = flags.has('levers');
    const missing = Object.entries({ lever, target }).filter(([, value]) => value === undefined && !listing);
    if (missing.length > 0) return refused(...missing.map(([name]) => `--${name} is needed.`));
    const input = await projectionGiven({ ...text, scenarioId });
    if (!input.ok) return input;
    if (listing) {
      const levers = leversAnswer(input.value);
      return { ok: true, text: flags.has('json') ? JSON.stringify(levers) : leversText(levers) };
    }
    const asked = { lever, target, when, basis, chance: chance === undefined ? undefined : decimal(chance) };
    const settings = readSettings(goalSeekSettings, asked);
    if (!settings.ok) return settings;
    const wanted = readGoalSeek(input.value, settings.value);
    if (!wanted.ok) return refused(...optionProblems(wanted.problems));
    const threads = new WhatIfThreads({ longestMs: LONGEST_MS });
    try {
      const found = await goalSeekRun(threads, input.value, wanted.value);
      return { ok: true, text: flags.has('json') ? JSON.stringify(found) : goalSeekText(input.value, found) };
    } finally {
      await threads.close();
    }
  },
});

/** Whoever runs a command can end it. */
const LONGEST_MS = 2 ** 31 - 1;

/** NaN for anything but plain digits. */
const decimal = (text: string): number => (/^\d*\.?\d+$/.test(text) ? Number(text) : NaN);
