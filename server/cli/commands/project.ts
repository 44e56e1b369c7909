import { project as runEngine } from '../../../model/project.ts';
import { command, refused } from '../command.ts';
import { projectionOfFiles } from '../inputs/projectionOfFiles.ts';
import { projectionOfStored } from '../inputs/projectionOfStored.ts';
import { projectionText } from '../table/projectionText.ts';

const HELP = `Projects a scenario week by week and prints its financial years, savings and targets.

Usage: carecast project <scenario id> [--compare <scenario id>|none] [--json]
       carecast project --baseline B.json --scenario S.json [--compare C.json|none] [--targets T.json] [--json]

  --compare    what savings are measured against; left out: what the scenario names in compareWith
               (a scenario given as a file finds it as <id>.json beside itself); none: no measures
  --baseline, --scenario, --targets
               files instead of stored ones
  --json       the whole projection as one JSON object: weekly series, years, measures, targets

carecast list shows the stored scenarios.`;

export const project = command({
  name: 'project',
  summary: 'projects a scenario, stored or given as files',
  help: HELP,
  options: {
    compare: { type: 'string' },
    baseline: { type: 'string' },
    scenario: { type: 'string' },
    targets: { type: 'string' },
    json: { type: 'boolean' },
  },
  words: { least: 0, most: 1 },
  async run({ words: [scenarioId], text, flags }) {
    const { baseline, scenario, targets, compare } = text;
    const filesGiven = baseline !== undefined || scenario !== undefined || targets !== undefined;
    if (scenarioId !== undefined && filesGiven) {
      return refused('Give either the id of a stored scenario or files, not both.');
    }
    if (scenarioId === undefined && (baseline === undefined || scenario === undefined)) {
      return refused(
        filesGiven
          ? 'Files come together: give both --baseline and --scenario.'
          : 'Give the id of a stored scenario (carecast list shows them), or --baseline and --scenario.',
      );
    }
    const input =
      scenarioId === undefined
        ? await projectionOfFiles({ baseline: baseline!, scenario: scenario!, targets, compare })
        : await projectionOfStored(scenarioId, compare);
    if (!input.ok) return input;
    const projection = runEngine(input.value);
    return {
      ok: true,
      text: flags.has('json') ? JSON.stringify(projection) : projectionText(projection, input.value),
    };
  },
});
