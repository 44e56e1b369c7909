import { DrivenRun, type RunMeans } from './drivenRun.ts';
import { RememberedRuns } from './rememberedRuns.ts';
import { serverStopping } from './runFailure.ts';
import { SimulationRun } from './simulationRun.ts';
import { SimulationThreads, type ThreadOptions } from './simulationThreads.ts';
import { Turns } from './turns.ts';
import { recordOf, runId, type WantedRun } from './wantedRun.ts';

const LONGEST_RUN_MS = 120_000;
const MOST_OPEN = 16;
const MOST_REMEMBERED = 200;
const MOST_REMEMBERED_BYTES = 64 * 1024 * 1024;

export interface JobOptions extends ThreadOptions {
  /** How long a run may take once it is running. */
  longestRunMs?: number;
  mostRememberedBytes?: number;
  log?: (line: string) => void;
}

/** Too many runs are open to take on another. */
export class TooBusy extends Error {}

/** All simulations: equal ones run once, results are kept, and threads start with the first. */
export class SimulationJobs {
  readonly #options: JobOptions;
  readonly #runs: RememberedRuns;
  #means: RunMeans | undefined;
  #closed = false;

  constructor(options: JobOptions = {}) {
    this.#options = options;
    this.#runs = new RememberedRuns(options.mostRememberedBytes ?? MOST_REMEMBERED_BYTES, MOST_REMEMBERED);
  }

  /** The run of this wish: one under way or done, or a new one. Who asks is counted; `leave` takes it back. */
  start(wanted: WantedRun, { behind = false } = {}): SimulationRun {
    const record = recordOf(wanted);
    const id = runId(wanted, record);
    const known = this.#runs.find(id);
    if (known && known.state !== 'failed' && known.state !== 'cancelled') {
      known.ask();
      // Somebody waits for it now.
      if (!behind) known.behind = false;
      return known;
    }
    if (this.#closed || this.#runs.open.length >= MOST_OPEN) throw new TooBusy();
    const run = new SimulationRun(id, wanted, record, behind);
    run.ask();
    this.#runs.keep(run);
    new DrivenRun(run, this.#threadsAndTurns());
    void run.finished().then(() => this.#runs.tidy());
    return run;
  }

  find(id: string): SimulationRun | undefined {
    return this.#runs.find(id);
  }

  /** Ends every run and every thread. */
  async close(): Promise<void> {
    this.#closed = true;
    for (const run of this.#runs.open) run.end({ state: 'failed', failure: serverStopping() });
    await this.#means?.threads.close();
  }

  /** The threads there are at the moment, for tests that look for leaks. */
  get threadCount() {
    return this.#means?.threads.count ?? { pieces: 0, joins: 0 };
  }

  #threadsAndTurns(): RunMeans {
    if (!this.#means) {
      const threads = new SimulationThreads(this.#options);
      const { longestRunMs: longestMs = LONGEST_RUN_MS, log = () => undefined } = this.#options;
      this.#means = { threads, turns: new Turns(threads.size), longestMs, log };
    }
    return this.#means;
  }
}
