import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ALL_KINDS, replicate, replicatorOf } from '../../../model/stochastic/replicate.ts';
import { planCases, type PlanCase } from '../arbitraries/planCase.ts';
import { southampton } from '../../bench/tools/southampton.ts';
import { planOf, SEED } from './support.ts';

const addDays = (date: string, days: number): string =>
  new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);

/** Series of a short run that differ from the first weeks of a longer one. */
function changedByLength(
  { baseline, scenario }: Pick<PlanCase, 'baseline' | 'scenario'>,
  shorterTo: string,
): string[] {
  const { from, to } = scenario.horizon;
  const long = replicatorOf(planOf(baseline, scenario.measures, { from, to }));
  const short = replicatorOf(planOf(baseline, scenario.measures, { from, to: shorterTo }));
  return [0, 1, 2].flatMap((r) => {
    const a = replicate(short, SEED, r, ALL_KINDS);
    const b = replicate(long, SEED, r, ALL_KINDS);
    const series = [
      'childrenByWeekTypeBand',
      'entriesByWeek',
      'exitsByWeekReason',
      'overflowByWeekType',
    ] as const;
    const ofPlans = ['plansByWeek', 'initialByWeek', 'startsByWeek', 'endsByWeek'] as const;
    const differ = (own: Float64Array, other: Float64Array) => own.some((value, i) => value !== other[i]);
    return [
      ...series.filter((name) => differ(a[name], b[name])),
      ...ofPlans.filter(
        (name) => a.childProtection && differ(a.childProtection[name], b.childProtection![name]),
      ),
    ];
  });
}

test('half the horizon is the first half of the run: drawn plans', () => {
  fc.assert(
    fc.property(planCases({ mostWeeks: 120, mostMeasures: 6 }), (plan) => {
      const { from, to } = plan.scenario.horizon;
      const days = (Date.parse(to) - Date.parse(from)) / 86_400_000;
      expect(changedByLength(plan, addDays(from, Math.floor(days / 2)))).toEqual([]);
    }),
    { numRuns: 80 },
  );
});

test('Southampton to March 2025, 2026 and by one week less', () => {
  const plan = southampton('effect-stress');
  for (const to of ['2025-03-31', '2025-09-30', '2026-03-31', '2027-03-24']) {
    expect(changedByLength(plan, to)).toEqual([]);
  }
});
