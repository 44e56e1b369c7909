import type { SimulationJobs } from '../jobs/simulationJobs.ts';
import type { SimulationRun } from '../jobs/simulationRun.ts';
import type { RangeSources } from '../../model/schema/rangeSources.ts';
import { RangeSourcesRun } from './rangeSourcesRun.ts';

const MOST_REMEMBERED = 50;
/** A page that waits for them asks again before this. */
const FORGOTTEN_AFTER_MS = 10_000;

interface Asked {
  run: RangeSourcesRun;
  lastAskedMs: number;
}

/** The range sources of simulations, run when first asked for and kept. */
export class RangeSourcesJobs {
  readonly #jobs: SimulationJobs;
  // A map keeps the order of insertion.
  readonly #bySimulation = new Map<string, Asked>();

  constructor(jobs: SimulationJobs) {
    this.#jobs = jobs;
  }

  /** How far they are. New ones take the place of those that nobody waits for any more. */
  ask(simulation: SimulationRun): RangeSources {
    const now = performance.now();
    const known = this.#bySimulation.get(simulation.id);
    const usable = known && !known.run.dropped;
    if (!usable) this.#dropForgotten(now);
    const run = usable ? known.run : new RangeSourcesRun(this.#jobs, simulation);
    this.#bySimulation.delete(simulation.id);
    // A failure is told once; whoever asks again has it tried again.
    if (run.state !== 'failed') this.#bySimulation.set(simulation.id, { run, lastAskedMs: now });
    if (this.#bySimulation.size > MOST_REMEMBERED) this.#dropOldest();
    return run.status();
  }

  #dropForgotten(now: number): void {
    for (const { run, lastAskedMs } of this.#bySimulation.values()) {
      if (run.state === 'running' && now - lastAskedMs > FORGOTTEN_AFTER_MS) run.drop();
    }
  }

  #dropOldest(): void {
    const [id, { run }] = this.#bySimulation.entries().next().value!;
    this.#bySimulation.delete(id);
    if (run.state === 'running') run.drop();
  }
}
