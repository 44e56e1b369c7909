import type { SimulationResult } from '../../model/schema/simulation.ts';
import { ALL_KINDS, type UncertaintyKinds } from '../../model/stochastic/replicate.ts';
import type { RunFailure } from '../jobs/runFailure.ts';
import type { SimulationJobs } from '../jobs/simulationJobs.ts';
import type { SimulationRun } from '../jobs/simulationRun.ts';
import { stopsOf, USUAL_ENDS, type WantedRun } from '../jobs/wantedRun.ts';
import { rangeOfKinds } from './rangeOfKinds.ts';
import type { RangeOfKinds, RangeSources } from '../../model/schema/rangeSources.ts';

const PARTS = ['together', 'chance', 'assumption', 'drift'] as const;
type Part = (typeof PARTS)[number];

/** Without chance a replication is a run of the expected engine, some twenty times as long as a stochastic one. */
const EXPECTED_REPLICATIONS = 200;

const NO_KINDS: UncertaintyKinds = { chance: false, assumption: false, drift: false };

function wantedFor(part: Part, wanted: WantedRun): WantedRun {
  const kinds = part === 'together' ? ALL_KINDS : { ...NO_KINDS, [part]: true };
  if (part === 'together') return { ...wanted, kinds };
  const stochastic = wanted.replications ?? USUAL_ENDS[0]!;
  return { ...wanted, kinds, replications: part === 'chance' ? stochastic : EXPECTED_REPLICATIONS };
}

/** A simulation's range taken apart: runs of its own, one after the other, behind everything else. */
export class RangeSourcesRun {
  readonly #simulation: SimulationRun;
  readonly #found = new Map<Part, RangeOfKinds>();
  #current: SimulationRun | null = null;
  #failure: RunFailure | null = null;
  /** Nobody waits for it, it was cancelled, or there was no room for it: to be begun again when asked for. */
  dropped = false;

  constructor(jobs: SimulationJobs, simulation: SimulationRun) {
    this.#simulation = simulation;
    void this.#runAll(jobs).catch(() => (this.dropped = true));
  }

  get state(): RangeSources['state'] {
    if (this.#failure) return 'failed';
    return this.#found.size === PARTS.length ? 'done' : 'running';
  }

  drop(): void {
    this.dropped = true;
    if (this.#current !== this.#simulation) this.#current?.leave({ listened: false });
  }

  status(): RangeSources {
    const found = (part: Part) => this.#found.get(part) ?? null;
    const replications = PARTS.map((part) => this.#replicationsOf(part));
    return {
      simulation: this.#simulation.id,
      state: this.state,
      done: replications.reduce((sum, it) => sum + it.done, 0),
      of: replications.reduce((sum, it) => sum + it.of, 0),
      failure: this.#failure,
      together: found('together'),
      chance: found('chance'),
      assumption: found('assumption'),
      drift: found('drift'),
    };
  }

  #replicationsOf(part: Part): { done: number; of: number } {
    const found = this.#found.get(part);
    if (found) return { done: found.replications, of: found.replications };
    const isNext = PARTS[this.#found.size] === part;
    if (isNext && this.#current) return this.#current;
    return { done: 0, of: stopsOf(wantedFor(part, this.#simulation.wanted)).ends[0]! };
  }

  async #runAll(jobs: SimulationJobs): Promise<void> {
    for (const part of PARTS) {
      const run = (this.#current = this.#start(jobs, part));
      await run.finished();
      if (run.state === 'cancelled') this.dropped = true;
      this.#failure = run.failure;
      if (this.dropped || this.#failure) return;
      this.#found.set(part, rangeOfKinds(JSON.parse(run.result!.text) as SimulationResult));
      this.#current = null;
    }
  }

  #start(jobs: SimulationJobs, part: Part): SimulationRun {
    const { kinds } = this.#simulation.wanted;
    // Not asked for again: it goes on only as long as those who wanted it stay.
    const isItself = part === 'together' && kinds.chance && kinds.assumption && kinds.drift;
    if (isItself) return this.#simulation;
    return jobs.start(wantedFor(part, this.#simulation.wanted), { behind: true });
  }
}
