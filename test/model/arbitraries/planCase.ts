import type fc from 'fast-check';
import type { Baseline } from '../../../model/schema/baseline.ts';
import type { Measure, MeasureKind } from '../../../model/schema/measure.ts';
import type { Scenario } from '../../../model/schema/scenario.ts';
import { baseline } from './baseline.ts';
import { addDays, dateNear } from './dates.ts';
import { drawn, type Draw } from './draw.ts';
import { kindsFor, measure } from './measure.ts';
import { SCENARIO_VERSION } from '../../../model/schema/versions.ts';

/** What a projection is made of. */
export interface PlanCase {
  baseline: Baseline;
  scenario: Scenario;
  comparator: Scenario | null;
}

export interface CaseLimits {
  mostWeeks: number;
  mostMeasures: number;
  /** Left out: every kind the baseline allows. */
  kinds?: readonly MeasureKind[];
  comparator?: 'none' | 'maybe';
}

/** Baselines, scenarios and comparators of the public formats, valid by construction. */
export const planCases = (limits: CaseLimits): fc.Arbitrary<PlanCase> =>
  drawn((draw) => planCase(draw, limits));

function planCase(draw: Draw, limits: CaseLimits): PlanCase {
  const from = dateNear(draw, '2024-04-01', 800, 800);
  const to = addDays(from, draw.whole(0, limits.mostWeeks * 7 - 1));
  const file = baseline(draw, from);
  const kinds = kindsFor(file).filter((kind) => limits.kinds?.includes(kind) ?? true);
  const measures = (prefix: string, most: number): Measure[] =>
    kinds.length === 0
      ? []
      : Array.from({ length: draw.whole(0, most) }, (_, i) =>
          measure(draw, file, draw.one(kinds), `${prefix}${i + 1}`, from),
        );
  const scenario: Scenario = {
    schemaVersion: SCENARIO_VERSION,
    id: 'plan',
    name: 'Plan',
    baseline: file.id,
    horizon: { from, to },
    measures: measures('plan-', limits.mostMeasures),
  };
  const withComparator = limits.comparator !== 'none' && draw.once(2);
  return {
    baseline: file,
    scenario,
    comparator: withComparator ? comparatorOf(draw, scenario, measures('other-', 2)) : null,
  };
}

/** Another plan that shares some measures, some of them with one field changed, and has some of its own. */
function comparatorOf(draw: Draw, scenario: Scenario, ownMeasures: readonly Measure[]): Scenario {
  const shared = draw
    .some(scenario.measures, 0)
    .map((it) => (draw.once(4) ? { ...it, start: addDays(it.start, it.kind === 'own-home' ? 7 : -30) } : it));
  const measures = [...shared];
  for (const own of ownMeasures) measures.splice(draw.whole(0, measures.length), 0, own);
  return { ...scenario, id: 'other plan', name: 'Other plan', measures };
}
