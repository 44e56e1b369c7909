import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { atMost, type Figure } from '../tools/figure.ts';
import { median } from '../tools/timing.ts';

interface Took {
  runs: { read: number; joined: number; estimated: number }[];
  maxRssMb: number;
}

const ONCE = fileURLToPath(new URL('wholeOnce.ts', import.meta.url));

/** So many passes in a process of its own: what one pass leaves behind is not counted to the next part's. */
async function took(passes: number): Promise<Took> {
  const { stdout } = await promisify(execFile)(process.execPath, [ONCE, String(passes)]);
  return JSON.parse(stdout) as Took;
}

/** Five returns of 10,000 children from their bytes to a baseline, on one thread. */
export async function wholeReturnsBench(): Promise<Figure[]> {
  const { runs } = await took(6);
  const { maxRssMb } = await took(1);
  const sum = ({ read, joined, estimated }: Took['runs'][number]) => read + joined + estimated;
  const middle = (of: (run: Took['runs'][number]) => number) => Math.round(median(runs.slice(1).map(of)));
  return [
    {
      ...atMost(
        'returns: five of 10,000 children read, joined and estimated',
        median(runs.slice(1).map(sum)),
        'ms',
        1000,
      ),
      note: `read ${middle((it) => it.read)}, joined ${middle((it) => it.joined)}, estimated ${middle((it) => it.estimated)}; the first time ${Math.round(sum(runs[0]!))} ms`,
    },
    atMost('returns: memory of the whole process for it', maxRssMb, 'MB', 400),
  ];
}
