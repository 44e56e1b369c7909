import type { ProjectionInput } from '../project/project.ts';
import { sourceOf } from '../schema/quantity.ts';
import type { NumberAt } from './numbers.ts';
import { withOverride } from './overrides.ts';
import { replaceAt } from './replaceAt.ts';

/**
 * The same files with one number set to a certain value, as somebody editing the scenario would: a measure's own
 * number, or an override of the baseline's, which holds for both sides. Nothing given is changed, and what is not
 * on the way is shared.
 */
export function withNumber(input: ProjectionInput, number: NumberAt, value: number): ProjectionInput {
  const source = sourceOf(number.quantity);
  const certain = source === undefined ? value : { value, source };
  if (number.file === 'baseline') {
    return {
      ...input,
      baseline: replaceAt(input.baseline, number.place, certain),
      scenario: withOverride(input.scenario, number, certain),
    };
  }
  const measures = replaceAt(input.scenario.measures, number.place, certain);
  return { ...input, scenario: { ...input.scenario, measures } };
}
