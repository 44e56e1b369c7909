import { Worker } from 'node:worker_threads';
import type { Projection } from '../../model/schema/projection.ts';
import type { Projector } from '../projections/rememberedProjections.ts';
import type { EngineAnswer, EngineQuestion } from './engineMessages.ts';

const LONGEST_RUN_MS = 25_000;
const THREAD = new URL('./engineThread.ts', import.meta.url);

export class TookTooLong extends Error {}

/**
 * Projects in a thread of its own, so that a plan of hundreds of measures over ten years holds up neither
 * the other requests nor the end of the process. One runs at a time, in the order asked; one that takes too
 * long is given up with its thread, and the next one gets a new thread.
 */
export function projectInThread(longestRunMs = LONGEST_RUN_MS, thread: URL = THREAD): Projector {
  let worker = startThread(thread);
  let asked = 0;
  let latest: Promise<unknown> = Promise.resolve();

  const run = async (input: EngineQuestion['input']): Promise<Projection> => {
    try {
      return await answerOf(worker, { question: ++asked, input }, longestRunMs);
    } catch (error) {
      if (error instanceof TookTooLong || error instanceof ThreadEnded) {
        void worker.terminate();
        worker = startThread(thread);
      }
      throw error;
    }
  };
  return (input) => {
    const projection = latest.then(() => run(input));
    latest = projection.catch(() => undefined);
    return projection;
  };
}

class ThreadEnded extends Error {}

function startThread(file: URL): Worker {
  const worker = new Worker(file);
  // Alone it does not keep the process alive; and what it fails with is told to whoever is waiting.
  worker.unref();
  worker.on('error', () => undefined);
  return worker;
}

function answerOf(worker: Worker, question: EngineQuestion, longestMs: number): Promise<Projection> {
  return new Promise<Projection>((resolve, reject) => {
    const settle = (act: () => void) => () => {
      clearTimeout(limit);
      worker.off('message', read).off('exit', ended);
      act();
    };
    const ended = settle(() => reject(new ThreadEnded('the engine thread ended')));
    const limit = setTimeout(
      settle(() => reject(new TookTooLong(`a projection took over ${longestMs} ms`))),
      longestMs,
    );
    const read = (answer: EngineAnswer) => {
      if (answer.question !== question.question) return;
      settle(() => (answer.ok ? resolve(answer.projection) : reject(answer.error as Error)))();
    };
    worker.on('message', read).on('exit', ended);
    worker.postMessage(question);
  });
}
