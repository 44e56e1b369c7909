import { placementsSettings } from '../../../model/schema/placements.ts';
import { placementsAnswer } from '../../placements/placementsAnswer.ts';
import { WhatIfThreads } from '../../whatif/whatIfThreads.ts';
import { command } from '../command.ts';
import { projectionGiven } from '../inputs/projectionGiven.ts';
import { readSettings } from '../inputs/readSettings.ts';
import { placementsText } from '../table/placementsText.ts';

const HELP = `Says which places a plan needs beside those that will be there, when each type runs short, and what overflow costs.

Usage: carecast placements <scenario id> [--compare <scenario id>|none] [options]
       carecast placements --baseline B.json --scenario S.json [--compare C.json|none] [--targets T.json] [options]

  --compare, --baseline, --scenario, --targets
                  as for carecast project
  --replications  runs, each made with the limits of the plan and with all limits lifted, from 50 to 2,000; left out: 1,000
  --json          one JSON object, the same that the API answers`;

export const placements = command({
  name: 'placements',
  summary: 'places needed beside places there, and what overflow costs',
  help: HELP,
  options: {
    compare: { type: 'string' },
    baseline: { type: 'string' },
    scenario: { type: 'string' },
    targets: { type: 'string' },
    replications: { type: 'string' },
    json: { type: 'boolean' },
  },
  words: { least: 0, most: 1 },
  async run({ words: [scenarioId], text, flags }) {
    const { replications } = text;
    const asked = { replications: replications === undefined ? undefined : wholeNumber(replications) };
    const settings = readSettings(placementsSettings, asked);
    if (!settings.ok) return settings;
    const input = await projectionGiven({ ...text, scenarioId });
    if (!input.ok) return input;
    const threads = new WhatIfThreads({ longestMs: LONGEST_MS });
    try {
      const found = await placementsAnswer(threads, input.value, settings.value);
      return {
        ok: true,
        text: flags.has('json') ? JSON.stringify(found) : placementsText(input.value, found),
      };
    } finally {
      await threads.close();
    }
  },
});

/** Whoever runs a command can end it. */
const LONGEST_MS = 2 ** 31 - 1;

/** NaN for anything but digits. */
const wholeNumber = (text: string): number => (/^\d+$/.test(text) ? Number(text) : NaN);
