import { readReturns } from '../../../server/import/returns/readReturns.ts';
import { cpuMs } from '../stochastic/cpuTime.ts';
import { atMost, type Figure } from '../tools/figure.ts';
import { median } from '../tools/timing.ts';
import { largeReturns } from './largeReturns.ts';

const RUNS = 5;
const PIECE = 64 * 1024;

/** Five returns of 10,000 children read, which is the first part of making a baseline of them. */
export async function readingBench(): Promise<Figure[]> {
  const files = Object.entries(largeReturns());
  const megabytes = files.reduce((sum, [, bytes]) => sum + bytes.length, 0) / 1e6;
  const times: number[] = [];
  let rows = 0;
  // The first one warms up.
  for (let run = 0; run <= RUNS; run++) {
    const start = cpuMs();
    const read = await readReturns(files.map(([name, bytes]) => ({ name, bytes: pieces(bytes) })));
    times.push(cpuMs() - start);
    if (read.problems.length > 0) throw new Error(`the returns should be clean: ${read.problems[0]!.rule}`);
    rows = read.episodes.length + read.headers.length;
  }
  return [
    {
      ...atMost('returns: five of 10,000 children read', median(times.slice(1)), 'ms', 450),
      note: `${rows} rows, ${megabytes.toFixed(1)} MB; ${Math.round(times[0]!)} ms the first time`,
    },
  ];
}

async function* pieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE);
}
