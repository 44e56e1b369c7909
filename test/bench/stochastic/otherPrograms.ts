import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { compileC } from '../tools/compileC.ts';
import { dumpPlan } from './dumpPlan.ts';
import { pairOfPlans, SEED, type PairSums } from './pairs.ts';

/** One run of another program for the same model: how long its replications took, and what they add up to. */
export interface ProgramRun {
  ms: number;
  sums: PairSums;
}

export type Program = (replications: number) => ProgramRun;

const fileBeside = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

function running(command: string, given: readonly string[]): Program {
  const input = pairOfPlans().map(dumpPlan).join('\n');
  return (replications) => {
    const { stdout, stderr, status } = spawnSync(command, [...given, `${replications}`, `${SEED}`], {
      input,
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`${command} failed: ${stderr}`);
    const [ms, childWeeks, events, planWeeks, meanSavingGbp] = stdout.split(' ').map(Number) as [
      number,
      number,
      number,
      number,
      number,
    ];
    return { ms, sums: { childWeeks, events, planWeeks, meanSavingGbp } };
  };
}

/** Nothing where there is no C compiler. */
export function programInC(): Program | undefined {
  const program = compileC(fileBeside('stochastic.c'));
  return program === undefined ? undefined : running(program, []);
}

/** Nothing where there is no Python with numpy. */
export function programInNumpy(): Program | undefined {
  const found = spawnSync('python3', ['-c', 'import numpy'], { stdio: 'ignore' });
  return found.status === 0 ? running('python3', [fileBeside('weekByWeek.py')]) : undefined;
}
