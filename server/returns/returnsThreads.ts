import { Worker } from 'node:worker_threads';
import type { ReturnsChoices } from '../../model/schema/returns.ts';
import type { ReturnsAnswer } from '../../model/schema/returnsAnswer.ts';
import { TookTooLong } from '../jobs/projectInThread.ts';
import { NobodyWaits } from '../whatif/goalSeekRun.ts';
import { TooBusyForMore } from '../whatif/whatIfThreads.ts';
import type { ReturnsProgress } from './answerReturns.ts';

const FILE = new URL('./returnsThread.ts', import.meta.url);
const LONGEST_MS = 120_000;
const MOST_WAITING = 4;
/** A thread that wants more ends, and its request is told so; the server goes on. */
const MOST_MB = 1_536;
const LOOK_EACH_MS = 100;

/** A file that was sent, whole. */
export interface SentFile {
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/** What a thread is started with. */
export interface ReturnsTask {
  files: SentFile[];
  choices: ReturnsChoices;
}

/** What a thread tells: how far it is, and once, what it came to. */
export type ReturnsNews = { progress: ReturnsProgress } | { done: ReturnsAnswer } | { failed: string };

/**
 * Reads returns in a thread for each request, one request after the other: all that a thread holds of children goes
 * with it, a file that breaks it breaks nothing else, and whoever leaves takes nobody's turn.
 */
export class ReturnsThreads {
  #latest: Promise<unknown> = Promise.resolve();
  #underWay = 0;

  /**
   * @param over whether whoever asked has gone
   * @throws TooBusyForMore, TookTooLong or NobodyWaits; any other error says where it happened and holds no cell
   */
  run(
    files: SentFile[],
    choices: ReturnsChoices,
    tell: (progress: ReturnsProgress) => void,
    over: () => boolean,
  ): Promise<ReturnsAnswer> {
    if (this.#underWay >= MOST_WAITING) return Promise.reject(new TooBusyForMore());
    this.#underWay++;
    const turn = this.#latest.then(() => answerOf({ files, choices }, tell, over));
    this.#latest = turn.catch(() => undefined);
    return turn.finally(() => this.#underWay--);
  }
}

async function answerOf(
  task: ReturnsTask,
  tell: (progress: ReturnsProgress) => void,
  over: () => boolean,
): Promise<ReturnsAnswer> {
  if (over()) throw new NobodyWaits();
  const worker = new Worker(FILE, {
    workerData: task,
    transferList: [...new Set(task.files.map(({ bytes }) => bytes.buffer))],
    resourceLimits: { maxOldGenerationSizeMb: MOST_MB },
  });
  const timers: NodeJS.Timeout[] = [];
  try {
    return await new Promise<ReturnsAnswer>((done, failed) => {
      timers.push(
        setTimeout(() => failed(new TookTooLong('reading returns took longer than it may')), LONGEST_MS),
        setInterval(() => over() && failed(new NobodyWaits()), LOOK_EACH_MS),
      );
      worker.on('message', (news: ReturnsNews) => {
        if ('progress' in news) tell(news.progress);
        else if ('done' in news) done(news.done);
        else failed(new Error(news.failed));
      });
      // What a thread fails with beside its task is its memory: its words are not ours to pass on.
      worker.on('error', () => failed(new TookTooLong('reading returns took more memory than it may')));
      worker.on('exit', () => failed(new Error('the thread that reads returns ended')));
    });
  } finally {
    timers.forEach(clearInterval);
    void worker.terminate();
  }
}
