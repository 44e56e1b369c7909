/** Five returns of 10,000 children read, joined and estimated in this process, from its start; prints what it took. */
import { baselineFromReturns } from '../../../model/estimate/returns/baselineFromReturns.ts';
import { DEFAULT_GROUPS } from '../../../model/returns/groups.ts';
import { historiesOf } from '../../../model/returns/history/historiesOf.ts';
import { readReturns } from '../../../server/import/returns/readReturns.ts';
import { cpuMs } from '../stochastic/cpuTime.ts';
import { largeReturns } from './largeReturns.ts';

const PIECE = 1024 * 1024;

async function* pieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE);
}

const files = Object.entries(largeReturns());
const runs: { read: number; joined: number; estimated: number }[] = [];
for (let run = 0; run < Number(process.argv[2] ?? 1); run++) {
  const start = cpuMs();
  const read = await readReturns(files.map(([name, bytes]) => ({ name, bytes: pieces(bytes) })));
  const afterReading = cpuMs();
  const { histories } = historiesOf(read);
  const afterJoining = cpuMs();
  const made = baselineFromReturns({
    histories,
    authority: { id: 'large', name: 'Large', under18Population: 1_000_000 },
    groups: DEFAULT_GROUPS,
  });
  if (!made.ok) throw new Error(made.reason);
  runs.push({
    read: afterReading - start,
    joined: afterJoining - afterReading,
    estimated: cpuMs() - afterJoining,
  });
}
console.log(JSON.stringify({ runs, maxRssMb: process.resourceUsage().maxRSS / 1024 }));
