import type { Baseline } from '../../schema/baseline.ts';
import { meanLengthYears } from '../../estimate/planLengths.ts';
import { planPhases } from '../../rates/childProtection.ts';

/** Years that a child protection plan lasts in a baseline on average; nothing without plans. */
export function meanPlanLengthYears({ childProtection }: Baseline): number | undefined {
  if (!childProtection) return undefined;
  return meanLengthYears(planPhases(childProtection));
}
