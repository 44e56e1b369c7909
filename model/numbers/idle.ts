import { someReturn } from '../rates/reentry.ts';
import type { Baseline } from '../schema/baseline.ts';
import type { Measure } from '../schema/measure.ts';
import type { NumberAt } from './numbers.ts';

/**
 * Whether a number can move no saving, no count of children and no target under some measures: those of costs after
 * care stand beside savings, and a share who return to care does nothing where no measure's children return.
 */
export function isIdle(
  { file, place: [list, index] }: Pick<NumberAt, 'file' | 'place'>,
  baseline: Baseline,
  measures: readonly Measure[],
): boolean {
  if (file !== 'baseline') return false;
  if (list === 'afterCare') return true;
  if (list !== 'reentry') return false;
  const reason = baseline.reentry?.[Number(index)]?.reason;
  return !measures.some((it) => someReturn(it, baseline) && it.reason === reason);
}
