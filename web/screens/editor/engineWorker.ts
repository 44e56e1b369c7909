/** The engine's thread. Written as one expression, from which the build knows that this file is a thread's. */
export const engineWorker = (): Worker =>
  new Worker(new URL('./engine.worker.ts', import.meta.url), { type: 'module' });
