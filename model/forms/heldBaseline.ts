import { overriddenBaseline } from '../numbers/overrides.ts';
import type { Baseline } from '../schema/baseline.ts';
import type { Override } from '../schema/override.ts';
import type { Draft } from './draft.ts';
import type { Checked } from './problemsOfDraft.ts';

/**
 * The baseline as a draft holds it. An override that is not right yet does not count: until it is, the baseline's
 * own number stands.
 */
export function heldBaseline(
  baseline: Baseline,
  { overrides }: Draft,
  { problems }: Pick<Checked, 'problems'>,
): Baseline {
  const wrong = new Set(problems.filter(({ part }) => part === 'override').map(({ of }) => of));
  const right = overrides.filter(({ number }) => !wrong.has(number)) as readonly object[];
  return overriddenBaseline(baseline, { overrides: right as Override[] });
}
