import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { runExpected } from '../../../model/expected/run.ts';
import { project } from '../../../model/project.ts';
import { compilePlan } from '../../../model/rates/plan.ts';
import { horizonOf } from '../../../model/time/horizon.ts';
import { atMost, notRun, type Figure } from '../tools/figure.ts';
import { compileC } from '../tools/compileC.ts';
import { medianMs } from '../tools/timing.ts';
import { southampton } from '../tools/southampton.ts';
import { dumpPlan } from './dumpPlan.ts';

/** One projection of the published plan by the expected engine, alone and beside the same recursion in C. */
export function expectedBench(): Figure[] {
  const input = southampton('march-2024-plan');
  const horizon = horizonOf(input.scenario.horizon);
  const { measures } = input.scenario;
  const oneRun = () => runExpected(compilePlan(input.baseline, measures, horizon));
  const ms = medianMs(oneRun);
  const wholeMs = medianMs(() => project(input), { warmUp: 2, runs: 9 });
  return [
    atMost(`expected projection, ${horizon.weeks} weeks`, ms, 'ms', 15),
    { name: 'the same with comparator, attribution and targets', value: wholeMs, unit: 'ms' },
    beside(ms, dumpPlan(compilePlan(input.baseline, measures, horizon))),
  ];
}

function beside(ms: number, dump: string): Figure {
  const name = 'expected projection beside C -O3';
  const program = compileC(fileURLToPath(new URL('expected.c', import.meta.url)));
  if (program === undefined) return notRun(name, 'times', 'no C compiler');
  const { stdout } = spawnSync(program, ['100'], { input: dump, encoding: 'utf8' });
  const cMs = Number(stdout.split(' ')[0]);
  return { ...atMost(name, ms / cMs, 'times', 3), note: `C: ${cMs.toFixed(2)} ms` };
}
