import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { SimulationRecord } from '../../../model/schema/simulation.ts';
import { simulate } from '../../../model/simulate/simulate.ts';
import { ALL_KINDS } from '../../../model/stochastic/replicate.ts';
import { atLeast, atMost, notRun, type Figure } from '../tools/figure.ts';
import { southampton } from '../tools/southampton.ts';
import { cpuMs, medianCpuMs } from './cpuTime.ts';
import { programInC, programInNumpy, type Program } from './otherPrograms.ts';
import { pairRunner, SEED, type PairSums, type Size } from './pairs.ts';
import { pairThreads } from './pairThreads.ts';

const REPLICATIONS = 1000;
const ROUNDS = 7;

/**
 * The stochastic engine on the March 2024 plan: 157 weeks, paired replications, all kinds of uncertainty. Times are of
 * the processor, programs take turns and each is told at its best, so that a busy machine weighs little.
 */
export async function stochasticBench(): Promise<Figure[]> {
  return [...(await sideBySide()), ...wholeSimulations(), ...memory(), ...growth()];
}

async function sideBySide(): Promise<Figure[]> {
  const engine = pairRunner();
  const c = programInC();
  const numpy = programInNumpy();
  const ms: Record<'engine' | 'c' | 'numpy', number[]> = { engine: [], c: [], numpy: [] };
  engine(0, 300);
  let sums!: PairSums;
  let sameAsC: boolean | undefined;
  for (let round = 0; round < ROUNDS; round++) {
    const start = cpuMs();
    sums = engine(0, REPLICATIONS);
    ms.engine.push(cpuMs() - start);
    if (c) {
      const run = c(REPLICATIONS);
      ms.c.push(run.ms);
      sameAsC = sameChildren(run.sums, sums);
    }
    // The slowest by far: it has fewer turns.
    if (numpy && round < 3) ms.numpy.push(numpy(REPLICATIONS).ms);
  }
  const one = Math.min(...ms.engine);
  const speedUp = await ofTwoThreads();
  const two = one / speedUp;
  const speed = (name: string, time: number): Figure => ({
    name,
    value: sums.childWeeks / time / 1000,
    unit: 'million child-weeks a second',
  });
  return [
    speed('engine, one thread', one),
    speed('engine, two threads', two),
    {
      ...atLeast('two threads beside one', speedUp, 'times', 1.8),
      note: 'by the clock: needs two idle cores',
    },
    ...besideC(c, ms.c, speed, one, sameAsC),
    ...besideNumpy(numpy, ms.numpy, speed, one, two),
  ];
}

/** How many times as fast two threads are as one, by the clock, each at its best. */
async function ofTwoThreads(): Promise<number> {
  const best = [Infinity, Infinity];
  const pools = [pairThreads(1), pairThreads(2)];
  for (let round = 0; round <= ROUNDS; round++) {
    for (const [i, pool] of pools.entries()) {
      const start = performance.now();
      await pool.run(REPLICATIONS);
      // The first round warms up.
      if (round > 0) best[i] = Math.min(best[i]!, performance.now() - start);
    }
  }
  await Promise.all(pools.map((pool) => pool.end()));
  return best[0]! / best[1]!;
}

type Speed = (name: string, time: number) => Figure;

function besideC(c: Program | undefined, ms: number[], speed: Speed, one: number, same?: boolean): Figure[] {
  const names = ['C -O3, event by event', 'engine on one thread beside C'] as const;
  if (!c) return names.map((name) => notRun(name, 'times', 'no C compiler'));
  const ratio = atLeast(names[1], Math.min(...ms) / one, 'times', 0.5);
  return [
    speed(names[0], Math.min(...ms)),
    { ...ratio, note: same ? 'the same children, to the last one' : 'THE TWO DISAGREE' },
  ];
}

function besideNumpy(
  numpy: Program | undefined,
  ms: number[],
  speed: Speed,
  one: number,
  two: number,
): Figure[] {
  const names = [
    'numpy, week by week',
    'engine on one thread beside numpy',
    'engine on two threads beside numpy',
  ] as const;
  if (!numpy) return names.map((name) => notRun(name, 'times', 'no Python with numpy'));
  return [
    speed(names[0], Math.min(...ms)),
    atLeast(names[1], Math.min(...ms) / one, 'times', 10),
    atLeast(names[2], Math.min(...ms) / two, 'times', 10),
  ];
}

const sameChildren = (a: PairSums, b: PairSums): boolean =>
  a.childWeeks === b.childWeeks &&
  a.events === b.events &&
  a.planWeeks === b.planWeeks &&
  Math.abs(a.meanSavingGbp - b.meanSavingGbp) < 0.01;

/** Everything a page is sent, in this process on one thread: ranges, chances, lines and all. */
function wholeSimulations(): Figure[] {
  const input = southampton('march-2024-plan');
  return [200, 2000].map((replications) => ({
    name: `${replications.toLocaleString('en')} paired replications with their result, one thread`,
    value: medianCpuMs(
      () => simulate({ input, seed: SEED, kinds: ALL_KINDS }, { replications } as SimulationRecord),
      3,
    ),
    unit: 'ms',
  }));
}

function memory(): Figure[] {
  const script = fileURLToPath(new URL('memory.ts', import.meta.url));
  return [500, 2000, 10_000].map((replications) => {
    const { stdout } = spawnSync(process.execPath, [script, `${replications}`], { encoding: 'utf8' });
    return atMost(
      `memory at ${replications.toLocaleString('en')} paired replications`,
      Number(stdout),
      'MB',
      300,
    );
  });
}

/** Nanoseconds a child and week: much the same at every size where time is linear. */
function growth(): Figure[] {
  const replications = (times: number) => Math.max(2, 300 / times);
  const per = (name: string, size: Size, count: number): Figure => {
    const run = pairRunner(size);
    const { childWeeks } = run(0, count);
    const ms = medianCpuMs(() => run(0, count));
    return { name, value: (ms * 1e6) / childWeeks, unit: 'ns a child-week' };
  };
  return [
    ...[1, 10, 100].map((times) =>
      per(`about ${(500 * times).toLocaleString('en')} children`, { times }, replications(times)),
    ),
    ...[52, 104, 157].map((weeks) => per(`${weeks} weeks`, { weeks }, 300)),
    ...[100, 1000].map((count) => per(`${count.toLocaleString('en')} paired replications`, {}, count)),
  ];
}
