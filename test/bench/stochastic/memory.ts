import { existsSync, readFileSync } from 'node:fs';
import type { SimulationRecord } from '../../../model/schema/simulation.ts';
import { simulate } from '../../../model/simulate/simulate.ts';
import { ALL_KINDS } from '../../../model/stochastic/replicate.ts';
import { southampton } from '../tools/southampton.ts';
import { SEED } from './pairs.ts';

// A process of its own: prints its largest resident memory in megabytes after so many paired replications. Linux
// keeps the largest; elsewhere it is what is resident at the end.
const replications = Number(process.argv[2]);
const input = southampton('march-2024-plan');
simulate({ input, seed: SEED, kinds: ALL_KINDS }, { replications } as SimulationRecord);
const status = '/proc/self/status';
const largest = existsSync(status) ? /VmHWM:\s+(\d+) kB/.exec(readFileSync(status, 'utf8'))?.[1] : undefined;
console.log(largest === undefined ? process.memoryUsage.rss() / 1e6 : Number(largest) / 1000);
