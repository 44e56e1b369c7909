import { savingFigureSettings } from '../../../model/schema/whatif.ts';
import { savingFigureOf } from '../../whatif/answerHead.ts';
import { tornadoRun } from '../../whatif/tornadoRun.ts';
import { WhatIfThreads } from '../../whatif/whatIfThreads.ts';
import { command, refused } from '../command.ts';
import { projectionGiven } from '../inputs/projectionGiven.ts';
import { optionProblems, readSettings } from '../inputs/readSettings.ts';
import { tornadoText } from '../table/whatIfText.ts';

const HELP = `Says what each assumption with a range does to a saving at its low and at its high, the widest first.

Usage: carecast sensitivity <scenario id> [--compare <scenario id>|none] [options]
       carecast sensitivity --baseline B.json --scenario S.json [--compare C.json|none] [--targets T.json] [options]

  --compare, --baseline, --scenario, --targets
                as for carecast project
  --year        the financial year of the saving, as 2026-27; left out: the last of the horizon
  --cumulative  the sum so far instead of that year's saving
  --line        a line of the savings table; left out: all lines together
  --json        one JSON object, the same that the API answers

All other assumptions stand at their likely values. By expected values.`;

export const sensitivity = command({
  name: 'sensitivity',
  summary: 'says which assumptions move a saving most',
  help: HELP,
  options: {
    compare: { type: 'string' },
    baseline: { type: 'string' },
    scenario: { type: 'string' },
    targets: { type: 'string' },
    year: { type: 'string' },
    line: { type: 'string' },
    cumulative: { type: 'boolean' },
    json: { type: 'boolean' },
  },
  words: { least: 0, most: 1 },
  async run({ words: [scenarioId], text, flags }) {
    const input = await projectionGiven({ ...text, scenarioId });
    if (!input.ok) return input;
    const { year, line } = text;
    const settings = readSettings(savingFigureSettings, { year, line, cumulative: flags.has('cumulative') });
    if (!settings.ok) return settings;
    const figure = savingFigureOf(input.value, settings.value);
    if (!figure.ok) return refused(...optionProblems(figure.problems));
    const threads = new WhatIfThreads({ longestMs: LONGEST_MS });
    try {
      const tornado = await tornadoRun(threads, input.value, figure.value);
      return {
        ok: true,
        text: flags.has('json') ? JSON.stringify(tornado) : tornadoText(input.value, tornado),
      };
    } finally {
      await threads.close();
    }
  },
});

/** Whoever runs a command can end it. */
const LONGEST_MS = 2 ** 31 - 1;
