import { ALL_KINDS } from '../../model/stochastic/replicate.ts';
import { storedProjection } from '../projections/storedProjection.ts';
import type { Library } from '../store/library.ts';
import type { SimulationJobs } from './simulationJobs.ts';
import { DEFAULT_SEED, QUICK_REPLICATIONS } from './wantedRun.ts';

/** The first page is let through before the threads start. */
const AFTER_MS = 1_000;

/** Starts the threads and has them compile the engine, so that the first simulation is as quick as the next. */
export function warmUp(jobs: SimulationJobs, library: Library): void {
  // Does not hold up the end of the process, nor make it fail.
  setTimeout(() => void runOne(jobs, library).catch(() => undefined), AFTER_MS).unref();
}

async function runOne(jobs: SimulationJobs, library: Library): Promise<void> {
  const scenarios = await library.scenarios.list();
  const scenario = scenarios.find((it) => it.compareWith) ?? scenarios[0];
  const input = scenario && (await storedProjection(library, scenario, undefined));
  if (!input?.ok) return;
  const wanted = { seed: DEFAULT_SEED, replications: QUICK_REPLICATIONS, kinds: ALL_KINDS };
  jobs.start({ input: input.value, ...wanted }, { behind: true });
}
