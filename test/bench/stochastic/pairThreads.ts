import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

/** A function that shares paired replications between threads, and one that ends them. */
export function pairThreads(threads: number) {
  const workers = Array.from(
    { length: threads },
    () => new Worker(new URL('benchWorker.ts', import.meta.url)),
  );
  const run = async (replications: number): Promise<void> => {
    const share = Math.ceil(replications / threads);
    const answers = workers.map((worker, i) => {
      worker.postMessage({ from: i * share, to: Math.min(replications, (i + 1) * share) });
      return once(worker, 'message');
    });
    await Promise.all(answers);
  };
  return { run, end: () => Promise.all(workers.map((worker) => worker.terminate())) };
}
