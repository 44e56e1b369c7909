import { median } from '../tools/timing.ts';

/** Milliseconds this thread has worked, whatever else the machine was busy with. */
export const cpuMs = (): number =>
  process.threadCpuUsage().user / 1000 + process.threadCpuUsage().system / 1000;

/** The middle of several runs after one to warm up, in milliseconds of work. */
export function medianCpuMs(run: () => void, runs = 5): number {
  run();
  return median(
    Array.from({ length: runs }, () => {
      const start = cpuMs();
      run();
      return cpuMs() - start;
    }),
  );
}
