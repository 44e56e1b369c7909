import type { ProjectionInput } from '../project/project.ts';
import type { NumberAt } from './numbers.ts';
import { withOverride } from './overrides.ts';
import { replaceAt } from './replaceAt.ts';
import { replaceNumber } from './replaceNumber.ts';

/**
 * The same files with one number set to a certain value, as somebody editing the scenario would: a measure's own
 * number, or an override of the baseline's, which holds for both sides. It names no source: no paper has the number.
 * Nothing given is changed, and what is not on the way is shared.
 */
export function withNumber(input: ProjectionInput, number: NumberAt, value: number): ProjectionInput {
  if (number.file === 'baseline') {
    return {
      ...input,
      baseline: replaceNumber(input.baseline, number, value),
      scenario: withOverride(input.scenario, number, value),
    };
  }
  const measures = replaceAt(input.scenario.measures, number.place, value);
  return { ...input, scenario: { ...input.scenario, measures } };
}
