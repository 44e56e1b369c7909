import { availableParallelism } from 'node:os';
import { Piscina } from 'piscina';
import type { JoinTask, Piece, PieceTask, ResultText } from './simulationMessages.ts';

/** Runs whose pieces are joined at the same time; each keeps a table of its replications in memory. */
const MOST_JOINED_AT_ONCE = 3;
/** A slider that moves has one run end while the next begins: its second thread stays for the next move. */
const IDLE_MS = 60_000;

export interface ThreadOptions {
  /** Threads that run replications; one for each core if left out. */
  threads?: number | undefined;
  /** Other files for the threads, which tests break on purpose. */
  pieceThread?: URL | undefined;
  joinThread?: URL | undefined;
}

/**
 * The threads that simulate: a pool for the replications, and one or a few that join them. A thread that ends,
 * by itself or by a signal, fails the task it had and is replaced.
 */
export class SimulationThreads {
  readonly size: number;
  readonly #pieces: Piscina<PieceTask, Piece>;
  readonly #joins: Piscina<JoinTask, ResultText | null>;

  constructor({ threads, pieceThread, joinThread }: ThreadOptions = {}) {
    this.size = Math.max(1, threads ?? availableParallelism());
    this.#pieces = new Piscina<PieceTask, Piece>({
      filename: (pieceThread ?? new URL('./pieceThread.ts', import.meta.url)).href,
      name: 'runPiece',
      minThreads: this.size,
      maxThreads: this.size,
      resourceLimits: { maxYoungGenerationSizeMb: 6 },
    });
    this.#joins = new Piscina<JoinTask, ResultText | null>({
      filename: (joinThread ?? new URL('./joinThread.ts', import.meta.url)).href,
      name: 'joinPieces',
      minThreads: 1,
      maxThreads: MOST_JOINED_AT_ONCE,
      resourceLimits: { maxYoungGenerationSizeMb: 6 },
      idleTimeout: IDLE_MS,
      // Its tasks wait for messages, which a thread that sleeps between tasks would not hear.
      atomics: 'disabled',
    });
    // One that ends with no task fails nobody, and its successor is there already.
    this.#pieces.on('error', () => undefined);
    this.#joins.on('error', () => undefined);
  }

  runPiece(task: PieceTask, signal: AbortSignal): Promise<Piece> {
    return this.#pieces.run(task, { signal });
  }

  join(task: JoinTask, signal: AbortSignal): Promise<ResultText | null> {
    return this.#joins.run(task, { signal, transferList: [task.port] });
  }

  /** The threads there are at the moment, for tests that look for leaks. */
  get count(): { pieces: number; joins: number } {
    return { pieces: this.#pieces.threads.length, joins: this.#joins.threads.length };
  }

  async close(): Promise<void> {
    await Promise.all([this.#pieces.destroy(), this.#joins.destroy()]);
  }
}
