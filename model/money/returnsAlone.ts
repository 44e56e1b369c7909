import { takesHome } from '../rates/reentry.ts';
import type { Baseline } from '../schema/baseline.ts';
import type { Measure } from '../schema/measure.ts';
import type { AccountsOf, MeasureShare } from './attribution.ts';
import { withOnly } from './attribution.ts';
import type { MeasureChanges } from './commonMeasures.ts';
import { savingOf } from './saving.ts';

/** What a measure would save alone in each year, with some of its children back in care within a year, and with none. */
export interface ReturnsAlone {
  withReturnsGbp: number[];
  withoutReturnsGbp: number[];
}

/**
 * The same measure once with return to care and once without, whichever of the two the plan counts; nothing for a
 * measure that takes nobody home by a reason of which the baseline knows the returns.
 */
export function returnsAlone(
  { measure, change, aloneGbp }: MeasureShare,
  plans: {
    baseline: Baseline;
    comparator: readonly Measure[];
    scenario: readonly Measure[];
    changes: MeasureChanges;
    accountsOf: AccountsOf;
    cashableShares: readonly number[];
  },
): ReturnsAlone | undefined {
  const { baseline, comparator, scenario, changes, accountsOf, cashableShares } = plans;
  if (!takesHome(measure, baseline)) return undefined;
  const { someReturn, ...rest } = measure;
  const other: Measure = someReturn ? rest : { ...rest, someReturn: true };
  const exchanged = (list: readonly Measure[]) => list.map((it) => (it === measure ? other : it));
  const [before, after] =
    change === 'added'
      ? [comparator, exchanged(withOnly(comparator, scenario, changes, [measure]))]
      : [exchanged(comparator), comparator.filter((it) => it !== measure)];
  const [from, to] = [accountsOf(before), accountsOf(after)];
  const otherGbp = to.map((year, y) => savingOf(from[y]!, year, cashableShares).savingGbp);
  return someReturn
    ? { withReturnsGbp: aloneGbp, withoutReturnsGbp: otherGbp }
    : { withReturnsGbp: otherGbp, withoutReturnsGbp: aloneGbp };
}
