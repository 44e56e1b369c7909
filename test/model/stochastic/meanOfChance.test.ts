import { expect, test } from 'vitest';
import { runExpected } from '../../../model/expected/run.ts';
import type { Plan } from '../../../model/rates/plan.ts';
import type { Run } from '../../../model/run.ts';
import type { Baseline } from '../../../model/schema/baseline.ts';
import { smallBorough } from '../fixtures/smallBorough.ts';
import { southampton } from '../../bench/tools/southampton.ts';
import { ONLY_CHANCE, planOf, replications } from './support.ts';

/** The baseline without limits, with whole stock: then whole children and expected children agree on average. */
function wholeAndUnlimited(baseline: Baseline): Baseline {
  const stock = baseline.stock.map((row) => ({
    ...row,
    children: Math.round(
      typeof row.children === 'number' ? row.children : (row.children as { value: number }).value,
    ),
  }));
  const placementTypes = baseline.placementTypes.map(({ overflowTo: _, ...type }) => type);
  return { ...baseline, stock, placementTypes, capacity: [] };
}

/** Every weekly series of a run, as tables of `[week * columns + column]`. */
const seriesOf = (run: Run): Record<string, Float64Array> => ({
  children: run.childrenByWeekTypeBand,
  entries: run.entriesByWeek,
  exits: run.exitsByWeekReason,
  plans: run.childProtection!.plansByWeek,
  plansInFirstPhase: run.childProtection!.initialByWeek,
  planStarts: run.childProtection!.startsByWeek,
  planEnds: run.childProtection!.endsByWeek,
});

/** Points further than `errors` standard errors from the expected engine, of those with at least 10 events. */
function farPoints(plan: Plan, runs: readonly Run[], errors: number): { far: string[]; points: number } {
  const expected = seriesOf(runExpected(plan));
  const far: string[] = [];
  let points = 0;
  for (const [name, means] of Object.entries(expected)) {
    const tables = runs.map((run) => seriesOf(run)[name]!);
    means.forEach((mean, i) => {
      if (mean * runs.length < 10) return;
      points++;
      let sum = 0;
      let squares = 0;
      for (const table of tables) {
        sum += table[i]!;
        squares += table[i]! ** 2;
      }
      const found = sum / runs.length;
      const variance = Math.max(0, squares / runs.length - found ** 2);
      // A point where nothing can vary (the opening stock) must be met exactly.
      if (Math.abs(found - mean) > errors * Math.sqrt(variance / (runs.length - 1)) + 1e-9) {
        far.push(`${name}[${i}]: ${found} against ${mean}`);
      }
    });
  }
  return { far, points };
}

test('a small borough without limits and counted measures', { timeout: 60_000 }, () => {
  const { baseline, scenario } = smallBorough();
  const measures = scenario.measures.filter(({ kind }) => kind !== 'exits' && kind !== 'step-down');
  const plan = planOf(wholeAndUnlimited(baseline), measures, scenario.horizon);
  const { far, points } = farPoints(plan, replications(plan, 4000, ONLY_CHANCE), 4);
  expect(points).toBeGreaterThan(1000);
  expect(far).toEqual([]);
});

test('Southampton without limits, three years', { timeout: 60_000 }, () => {
  const { baseline, scenario } = southampton('march-2024-plan');
  const plan = planOf(wholeAndUnlimited(baseline), scenario.measures, scenario.horizon);
  const { far, points } = farPoints(plan, replications(plan, 3000, ONLY_CHANCE), 4);
  expect(points).toBeGreaterThan(4000);
  expect(far).toEqual([]);
});
