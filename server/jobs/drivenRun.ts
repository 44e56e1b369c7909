import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { sharedRequest } from './compiledSimulations.ts';
import { buffersOf } from './blockParts.ts';
import { PieceFeed } from './pieceFeed.ts';
import { brokeDown, tookTooLong } from './runFailure.ts';
import type { JoinNews, SharedRequest } from './simulationMessages.ts';
import type { SimulationRun } from './simulationRun.ts';
import type { SimulationThreads } from './simulationThreads.ts';
import type { Turns, TurnTaker } from './turns.ts';
import { stopsOf } from './wantedRun.ts';

/**
 * A thread still busy for a run that has ended gets so long to finish its piece, and keeps its compiled code
 * for the next run; then it is ended and replaced.
 */
const LET_FINISH_MS = 40;
/** Progress is told this often. */
const TELL_EVERY = 50;

export interface RunMeans {
  threads: SimulationThreads;
  turns: Turns;
  /** From the first replication on; Infinity for none. */
  longestMs: number;
  log: (line: string) => void;
}

/** Moves one run on: hands out its pieces, passes them on to be joined, and ends it, one way or another. */
export class DrivenRun implements TurnTaker {
  readonly #run: SimulationRun;
  readonly #means: RunMeans;
  readonly #request: SharedRequest;
  readonly #feed: PieceFeed;
  readonly #kill = new AbortController();
  readonly #port: MessagePort;
  readonly #busy = new Set<Promise<unknown>>();
  #limit: NodeJS.Timeout | undefined;

  constructor(run: SimulationRun, means: RunMeans) {
    const { wanted, record } = run;
    const { input, seed, kinds } = wanted;
    this.#run = run;
    this.#means = means;
    this.#request = sharedRequest(`${record.inputsHash}:${seed}`, { input, seed, kinds });
    this.#feed = new PieceFeed(run.of);

    const { port1, port2 } = new MessageChannel();
    this.#port = port1;
    port1.on('message', (news: JoinNews) => this.#hear(news));
    const task = { request: this.#request, record, stops: stopsOf(wanted), port: port2 };
    const joined = means.threads.join(task, this.#kill.signal).then(
      (result) => result && run.end({ state: 'done', result }),
      (error: unknown) => this.#fail(error),
    );
    this.#keepUntil(joined);
    void run.finished().then(() => this.#cleanUp());
  }

  get behind(): boolean {
    return this.#run.behind;
  }

  nextPiece(): Promise<void> | undefined {
    const span = this.#run.ended ? undefined : this.#feed.take();
    if (!span) return undefined;
    const task = { request: this.#request, ...span };
    const piece = this.#means.threads.runPiece(task, this.#kill.signal).then(
      ({ block, ms }) => {
        this.#feed.learn({ block, ms });
        if (this.#run.ended) return;
        this.#port.postMessage(block, buffersOf(block));
        this.#count(block.size);
      },
      (error: unknown) => this.#fail(error),
    );
    this.#keepUntil(piece);
    return piece;
  }

  #hear(news: JoinNews): void {
    const { turns, longestMs } = this.#means;
    switch (news.type) {
      case 'ready':
        this.#run.update({ state: 'running' });
        this.#startClock(longestMs);
        turns.join(this);
        return;
      case 'quick':
        this.#run.update({ quick: { text: news.text, replications: news.replications } });
        return;
      case 'more':
        this.#run.update({ of: news.replications });
        this.#feed.extendTo(news.replications);
        turns.serve();
        return;
    }
  }

  #startClock(longestMs: number): void {
    if (!Number.isFinite(longestMs)) return;
    this.#limit = setTimeout(() => this.#run.end({ state: 'failed', failure: tookTooLong() }), longestMs);
  }

  #count(replications: number): void {
    const before = this.#run.done;
    const done = before + replications;
    const tell = Math.floor(done / TELL_EVERY) > Math.floor(before / TELL_EVERY) || done === this.#run.of;
    if (tell) this.#run.update({ done });
    else this.#run.done = done;
  }

  #fail(error: unknown): void {
    if (this.#run.ended) return;
    this.#run.end({ state: 'failed', failure: brokeDown(error, this.#means.log) });
  }

  #keepUntil(work: Promise<unknown>): void {
    this.#busy.add(work);
    void work.finally(() => this.#busy.delete(work));
  }

  /** Leaves everything as it was before the run. */
  #cleanUp(): void {
    clearTimeout(this.#limit);
    this.#means.turns.leave(this);
    // The joining thread hears of it and is free.
    this.#port.close();
    if (this.#busy.size === 0) return;
    const kill = setTimeout(() => this.#kill.abort(), LET_FINISH_MS);
    void Promise.all(this.#busy).then(() => clearTimeout(kill));
  }
}
