import type { Measure } from '../schema/measure.ts';

/**
 * Whether a measure leaves every child in care where it is: cash moves money alone, and child protection plans only
 * reach care where their measure states that they do.
 */
export function movesNoChild(measure: Measure): boolean {
  if (measure.kind === 'cp-starts') return measure.entriesPerPlan === undefined;
  return measure.kind === 'cash' || measure.kind === 'cp-ends';
}
