import { parentPort } from 'node:worker_threads';
import { pairRunner } from './pairs.ts';

const run = pairRunner();

/** A message asks for a range of paired replications; the answer is their sums. */
parentPort!.on('message', ({ from, to }: { from: number; to: number }) => {
  parentPort!.postMessage(run(from, to));
});
