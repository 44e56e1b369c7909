import type { SimulationRun } from './simulationRun.ts';

/** Runs by id. Those that have ended are kept until they are too many, the ones unused for longest going first. */
export class RememberedRuns {
  readonly #mostBytes: number;
  readonly #most: number;
  // A map keeps the order of insertion.
  readonly #byId = new Map<string, SimulationRun>();

  constructor(mostBytes: number, most: number) {
    this.#mostBytes = mostBytes;
    this.#most = most;
  }

  find(id: string): SimulationRun | undefined {
    const run = this.#byId.get(id);
    if (run) this.keep(run);
    return run;
  }

  keep(run: SimulationRun): void {
    this.#byId.delete(run.id);
    this.#byId.set(run.id, run);
    this.tidy();
  }

  /** To be called when a run has ended: only then does it weigh what it weighs. */
  tidy(): void {
    let bytes = 0;
    let count = 0;
    for (const run of [...this.#byId.values()].reverse()) {
      if (!run.ended) continue;
      bytes += bytesOf(run);
      count++;
      if (bytes > this.#mostBytes || count > this.#most) this.#byId.delete(run.id);
    }
  }

  get open(): SimulationRun[] {
    return [...this.#byId.values()].filter((run) => !run.ended);
  }
}

/** The result; the inputs are small beside it, or those of the library. At most two bytes a character. */
const bytesOf = ({ result }: SimulationRun): number => 2 * (result?.text.length ?? 0);
