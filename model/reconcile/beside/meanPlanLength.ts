import type { Baseline } from '../../schema/baseline.ts';
import { expectedValue } from '../../schema/quantity.ts';

/**
 * Years that a child protection plan lasts in a baseline on average: the wait in the first phase until it ends or
 * is established, and, for those that are, the wait in the second until it ends. Nothing without plans; infinite
 * where they never end.
 */
export function meanPlanLengthYears({ childProtection }: Baseline): number | undefined {
  if (!childProtection) return undefined;
  const establish = expectedValue(childProtection.establishPerYear);
  const initialEnds = expectedValue(childProtection.endsPerYear.initial);
  const establishedEnds = expectedValue(childProtection.endsPerYear.established);
  const inFirst = 1 / (establish + initialEnds);
  if (establish === 0) return inFirst;
  return inFirst + (establish * inFirst) / establishedEnds;
}
