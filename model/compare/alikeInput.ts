import type { Baseline } from '../schema/baseline.ts';
import { parseScenario } from '../schema/files.ts';
import { problem, type Parsed } from '../schema/problem.ts';
import type { Scenario } from '../schema/scenario.ts';
import { UNLIKE_WORDS } from '../words/compareWords.ts';
import type { ComparisonInput } from './compareScenarios.ts';
import { unlikeness } from './unlikeness.ts';

const PATHS = { baseline: 'baseline', engine: 'engineVersion', start: 'horizon', end: 'horizon' } as const;

/**
 * Scenarios of one baseline over one horizon, ready to be compared, or all that is unlike about them.
 *
 * @param horizon runs all of them over these days, whatever their own
 */
export function alikeInput(
  inputs: readonly { baseline: Baseline; scenario: Scenario }[],
  horizon?: Scenario['horizon'],
): Parsed<ComparisonInput> {
  const { baseline } = inputs[0]!;
  const scenarios = inputs.map(({ scenario }) => (horizon ? { ...scenario, horizon } : scenario));
  // The days asked for must be a horizon that a scenario may have.
  const asked = horizon ? parseScenario(scenarios[0], baseline) : undefined;
  if (asked?.ok === false) return asked;
  const unlike = unlikeness(
    scenarios.map((it, i) => ({ baseline: JSON.stringify(inputs[i]!.baseline), horizon: it.horizon })),
  );
  if (unlike.length === 0) return { ok: true, value: { baseline, scenarios } };
  const problems = unlike.map(({ scenario, part }) =>
    problem(['scenarios', scenario, PATHS[part]], UNLIKE_WORDS[part]),
  );
  return { ok: false, problems };
}
