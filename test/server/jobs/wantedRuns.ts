import { onTestFinished } from 'vitest';
import { simulate } from '../../../model/simulate/simulate.ts';
import type { SimulationRecord, SimulationResult } from '../../../model/schema/simulation.ts';
import { ALL_KINDS } from '../../../model/stochastic/replicate.ts';
import { SimulationJobs, type JobOptions } from '../../../server/jobs/simulationJobs.ts';
import type { SimulationRun } from '../../../server/jobs/simulationRun.ts';
import type { WantedRun } from '../../../server/jobs/wantedRun.ts';
import { smallLibrary } from '../fixtures/app.ts';
import { storedProjection } from '../../../server/projections/storedProjection.ts';

/** Threads that crash, hang, throw or take their time over scenarios of these names. */
export const MOODY_THREAD = new URL('./threads/moodyPieceThread.ts', import.meta.url);

/** A simulation of the small library, with targets; `name` stands for the scenario's id. */
export async function wantedRun(more: Partial<WantedRun> = {}, name?: string): Promise<WantedRun> {
  const library = await smallLibrary();
  const scenario = (await library.scenarios.find('fewer-still'))!;
  const input = await storedProjection(library, scenario, undefined);
  if (!input.ok) throw new Error('the small library is broken');
  const renamed = { ...input.value.scenario, id: name ?? input.value.scenario.id };
  return {
    input: { ...input.value, scenario: renamed },
    seed: 1,
    replications: 120,
    kinds: ALL_KINDS,
    ...more,
  };
}

/** Jobs whose threads end with the test. */
export function jobsFor(options: JobOptions = {}): SimulationJobs {
  const jobs = new SimulationJobs({ threads: 2, ...options });
  onTestFinished(() => jobs.close());
  return jobs;
}

/** The result of a run as text, once it is there. */
export async function textOf(run: SimulationRun): Promise<string> {
  await run.finished();
  if (!run.result) throw new Error(`${run.state}: ${run.failure?.detail}`);
  return run.result.text;
}

export const recordIn = (text: string): SimulationRecord => (JSON.parse(text) as SimulationResult).record;

/** The same on this thread alone, made again from nothing but the inputs and the record. */
export const madeAgain = ({ input }: WantedRun, record: SimulationRecord): string =>
  JSON.stringify(simulate({ input, seed: record.seed, kinds: record.kinds }, record));
