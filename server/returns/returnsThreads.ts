import { MessageChannel } from 'node:worker_threads';
import { Piscina } from 'piscina';
import { TookTooLong } from '../jobs/projectInThread.ts';
import { TooBusyForMore } from '../whatif/whatIfThreads.ts';
import type { ReturnsAnswer } from '../../model/schema/returnsAnswer.ts';
import type { ReturnsChoices } from '../../model/schema/returns.ts';
import type { ReturnsProgress } from './answerReturns.ts';

const FILE = new URL('./returnsThread.ts', import.meta.url).href;
const LONGEST_MS = 120_000;
const MOST_WAITING = 4;
/** A thread that wants more ends, and its request is told so; the server goes on. */
const MOST_MB = 1_536;

/** A file that was sent, whole. */
export interface SentFile {
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/**
 * Reads returns in a thread of its own, one request at a time: what a thread holds of children goes with the
 * request, and a file that breaks it breaks nothing else. The thread starts with the first request.
 */
export class ReturnsThreads {
  #pool: Piscina | undefined;
  #underWay = 0;

  async run(
    files: SentFile[],
    choices: ReturnsChoices,
    tell: (progress: ReturnsProgress) => void,
    over: () => boolean,
  ): Promise<ReturnsAnswer> {
    if (this.#underWay >= MOST_WAITING) throw new TooBusyForMore();
    this.#underWay++;
    const { port1: here, port2: progress } = new MessageChannel();
    const end = new AbortController();
    const limit = AbortSignal.any([end.signal, AbortSignal.timeout(LONGEST_MS)]);
    here.on('message', (news: ReturnsProgress) => {
      if (over()) end.abort();
      else tell(news);
    });
    try {
      const task = { files, choices, progress };
      const transferList = [progress, ...new Set(files.map(({ bytes }) => bytes.buffer))];
      return (await this.#started().run(task, {
        name: 'readReturnsInThread',
        signal: limit,
        transferList,
      })) as ReturnsAnswer;
    } catch (error) {
      if (limit.aborted) throw new TookTooLong('reading returns took longer than it may');
      throw error;
    } finally {
      here.close();
      this.#underWay--;
    }
  }

  async close(): Promise<void> {
    await this.#pool?.destroy();
    this.#pool = undefined;
  }

  #started(): Piscina {
    if (this.#pool === undefined) {
      this.#pool = new Piscina({
        filename: FILE,
        minThreads: 0,
        maxThreads: 1,
        // What was read of one council is not there any more when the next comes.
        idleTimeout: 0,
        resourceLimits: { maxOldGenerationSizeMb: MOST_MB },
      });
      this.#pool.on('error', () => undefined);
    }
    return this.#pool;
  }
}
