import type { FindSimulation } from '../routes/runs.ts';
import type { SimulationJobs } from './simulationJobs.ts';

/** Looks for a simulation whose result can be kept. */
export const finishedSimulations =
  (jobs: SimulationJobs): FindSimulation =>
  (id) => {
    const run = jobs.find(id);
    return run?.result ? { scenario: run.wanted.input.scenario, resultText: run.result.text } : undefined;
  };
