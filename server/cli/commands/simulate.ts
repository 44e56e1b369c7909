import { SimulationJobs } from '../../jobs/simulationJobs.ts';
import type { SimulationRun } from '../../jobs/simulationRun.ts';
import type { SimulationResult } from '../../../model/schema/simulation.ts';
import { command, refused } from '../command.ts';
import { projectionGiven } from '../inputs/projectionGiven.ts';
import { simulationSettings } from '../inputs/simulationSettings.ts';
import { showProgress } from '../showProgress.ts';
import { simulationText } from '../table/simulationText.ts';

const HELP = `Simulates a scenario many times and prints ranges, and the chance of meeting each target.

Usage: carecast simulate <scenario id> [--compare <scenario id>|none] [options]
       carecast simulate --baseline B.json --scenario S.json [--compare C.json|none] [--targets T.json] [options]

  --compare, --baseline, --scenario, --targets
                  as for carecast project
  --replications  exactly so many, from 1 to 20,000; left out: 2,000, and up to 2,500 until the standard error
                  of every chance is under one point (200 without chance)
  --seed          a whole number from 0 to 4,294,967,295; left out: 1. The same inputs, seed and engine version
                  give the same bytes, on any number of threads
  --kinds         kinds of uncertainty that are on: chance,assumption,drift or some of them; left out: all
  --threads       threads to run replications on; left out: one for each core
  --json          the whole result as one JSON object: each series as mean, sd, p5, p10, p25, p50, p75, p90, p95

carecast list shows the stored scenarios.`;

export const simulate = command({
  name: 'simulate',
  summary: 'simulates a scenario: ranges, and the chance of each target',
  help: HELP,
  options: {
    compare: { type: 'string' },
    baseline: { type: 'string' },
    scenario: { type: 'string' },
    targets: { type: 'string' },
    replications: { type: 'string' },
    seed: { type: 'string' },
    kinds: { type: 'string' },
    threads: { type: 'string' },
    json: { type: 'boolean' },
  },
  words: { least: 0, most: 1 },
  async run({ words: [scenarioId], text, flags }) {
    const settings = simulationSettings(text);
    const read = await projectionGiven({ ...text, scenarioId });
    if (!settings.ok || !read.ok) {
      return refused(...[settings, read].flatMap((it) => (it.ok ? [] : it.problems)));
    }
    const { threads, ...wanted } = settings.value;
    const input = read.value;
    const jobs = new SimulationJobs({ threads, longestRunMs: Infinity, log: console.error });
    try {
      const run = await finished(jobs.start({ input, ...wanted }));
      // The log has said what happened; it is no problem of what was given.
      if (!run.result) throw new Error(run.failure?.detail);
      const json = run.result.text;
      if (flags.has('json')) return { ok: true, text: json };
      const result = JSON.parse(json) as SimulationResult;
      return { ok: true, text: simulationText(result, input) };
    } finally {
      await jobs.close();
    }
  },
});

async function finished(run: SimulationRun): Promise<SimulationRun> {
  const progress = showProgress(process.stderr);
  while (!run.ended) {
    await run.changed();
    progress.show(run);
  }
  progress.clear();
  return run;
}
