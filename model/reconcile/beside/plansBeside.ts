import { expectedPlans } from '../../expected/childProtection.ts';
import { childProtectionRates, compileChildProtection } from '../../rates/childProtection.ts';
import { contextOf } from '../../rates/context.ts';
import type { Baseline } from '../../schema/baseline.ts';
import type { Measure } from '../../schema/measure.ts';
import { YEARS_PER_WEEK } from '../../time/calendar.ts';
import type { Horizon } from '../../time/horizon.ts';

export interface Plans {
  /** At the start of each week. */
  plansByWeek: Float64Array;
  startsPerYearByWeek: Float64Array;
}

/** Child protection plans with some measures; no placement touches them, so they need no run of the children. */
export function plansBeside(
  baseline: Baseline,
  measures: readonly Measure[],
  horizon: Horizon,
): Plans | undefined {
  const onPlans = measures.filter(({ kind }) => kind === 'cp-starts' || kind === 'cp-ends');
  const context = contextOf(baseline, onPlans, horizon);
  const compiled = compileChildProtection(context);
  if (compiled === null) return undefined;
  const rates = childProtectionRates(compiled, context, context.parameters.expectedValues(), null);
  return {
    plansByWeek: expectedPlans(rates).plansByWeek,
    startsPerYearByWeek: rates.startsByWeek.map((starts) => starts / YEARS_PER_WEEK),
  };
}
