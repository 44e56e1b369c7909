import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runBlock } from '../../../model/simulate/block.ts';
import { yearlyColumns } from '../../../model/simulate/columns.ts';
import { linesOf } from '../../../model/simulate/lines.ts';
import { simulationOf } from '../../../model/simulate/simulation.ts';
import { ALL_KINDS } from '../../../model/stochastic/replicate.ts';
import { southampton } from '../../bench/tools/southampton.ts';
import { planCases, type PlanCase } from '../arbitraries/planCase.ts';
import { SEED } from './support.ts';

/** Figures of a scenario against itself that are not exactly zero in some replication. */
function notZero({ baseline, scenario }: Pick<PlanCase, 'baseline' | 'scenario'>, count: number): string[] {
  const comparator = { ...structuredClone(scenario), id: 'the same again' };
  const input = { baseline, scenario, comparator };
  const simulation = simulationOf({ input, seed: SEED, kinds: ALL_KINDS });
  const block = runBlock(simulation, 0, count);
  const rows = block.yearly.length / count;
  const columns = yearlyColumns(simulation.plan, linesOf(simulation));
  return Array.from({ length: rows }, (_, row) => {
    const column = columns[Math.floor((row * columns.length) / rows)]!;
    const values = block.yearly.subarray(row * count, (row + 1) * count);
    const saving = /saving|avoided/i.test(column);
    return saving && !values.every((value) => Object.is(value, 0)) ? [column] : [];
  }).flat();
}

test('a drawn plan saves exactly nothing against itself, in every replication', () => {
  fc.assert(
    fc.property(planCases({ mostWeeks: 60, mostMeasures: 6 }), (plan) => {
      expect(notZero(plan, 3)).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test('nor does Southampton', () => {
  expect(notZero(southampton('effect-stress'), 50)).toEqual([]);
});
