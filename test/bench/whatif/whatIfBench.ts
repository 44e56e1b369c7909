import type { ProjectionInput } from '../../../model/project.ts';
import { leversOf } from '../../../model/whatif/levers.ts';
import { questionOfTarget } from '../../../model/whatif/questionWanted.ts';
import { goalSeekRun } from '../../../server/whatif/goalSeekRun.ts';
import { placementsAnswer } from '../../../server/placements/placementsAnswer.ts';
import { tornadoRun } from '../../../server/whatif/tornadoRun.ts';
import { WhatIfThreads } from '../../../server/whatif/whatIfThreads.ts';
import { atMost, type Figure } from '../tools/figure.ts';
import { southampton } from '../tools/southampton.ts';
import { median } from '../tools/timing.ts';

const YEAR = { year: 2, cumulative: false, label: '2026-27' };
const BARS = 40;

/** Tornado and goal seek of the published plan on the threads of this machine. */
export async function whatIfBench(): Promise<Figure[]> {
  const input = southampton('march-2024-plan');
  const threads = new WhatIfThreads({ longestMs: 600_000 });
  try {
    const cold = await tornadoMs(threads, input);
    const warm = [];
    for (let i = 0; i < 5; i++) warm.push(await tornadoMs(threads, input));
    const wholeMs = median(warm.map(({ wholeMs }) => wholeMs));
    const per40 = (wholeMs * BARS) / warm[0]!.bars;
    const note = `${threads.size} threads; ${Math.round(wholeMs)} ms for its ${warm[0]!.bars} assumptions`;
    return [
      { name: 'tornado: first bar, threads just started', value: cold.firstMs, unit: 'ms' },
      { name: 'tornado: first bar', value: median(warm.map(({ firstMs }) => firstMs)), unit: 'ms' },
      { ...atMost(`tornado of ${BARS} assumptions`, per40, 'ms', 2000), note },
      atMost('goal seek by expected value', await seekMs(threads, input, null, 9), 'ms', 200),
      atMost(
        'goal seek by chance, 1,000 replications a step',
        await seekMs(threads, input, 0.8, 3),
        'ms',
        5000,
      ),
      ...(await placesMs(threads, input)),
    ];
  } finally {
    await threads.close();
  }
}

/** The Placements screen: expected values, then 1,000 replications with limits, without, and of the comparator. */
async function placesMs(threads: WhatIfThreads, input: ProjectionInput): Promise<Figure[]> {
  const first: number[] = [];
  const whole: number[] = [];
  for (let run = 0; run <= 3; run++) {
    const start = performance.now();
    let expectedMs = 0;
    await placementsAnswer(threads, input, {}, { expected: () => (expectedMs = performance.now() - start) });
    // The first warms the threads up.
    if (run === 0) continue;
    first.push(expectedMs);
    whole.push(performance.now() - start);
  }
  return [
    { name: 'places needed: expected values', value: median(first), unit: 'ms' },
    atMost('places needed, 1,000 replications', median(whole), 'ms', 5000),
  ];
}

async function tornadoMs(threads: WhatIfThreads, input: ProjectionInput) {
  const start = performance.now();
  let firstMs = 0;
  const { bars } = await tornadoRun(threads, input, YEAR, {
    bar: () => (firstMs ||= performance.now() - start),
  });
  return { firstMs, wholeMs: performance.now() - start, bars: bars.length };
}

/** Each search on files that no thread has seen, as somebody who edits them asks. */
async function seekMs(threads: WhatIfThreads, input: ProjectionInput, chance: number | null, runs: number) {
  const times: number[] = [];
  for (let run = 0; run <= runs; run++) {
    const scenario = { ...input.scenario, purpose: `run ${run} ${chance}` };
    const fresh = { ...input, scenario };
    const wanted = { target: 'saving-demand-reduction', basis: 'cumulative' as const };
    const question = questionOfTarget(fresh, wanted);
    if (!question.ok) throw new Error('the target of the benchmark is gone');
    const lever = leversOf(fresh).find(
      ({ path }) => path === 'measure:fewer-entries-2024-25:childrenPerYear',
    )!;
    const start = performance.now();
    await goalSeekRun(threads, fresh, { question: question.value, typed: false, lever, chance });
    // The first warms the threads up.
    if (run > 0) times.push(performance.now() - start);
  }
  return median(times);
}
