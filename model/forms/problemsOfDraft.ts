import type { Baseline } from '../schema/baseline.ts';
import { parseScenario } from '../schema/files.ts';
import { pathText, type Problem } from '../schema/problem.ts';
import type { Scenario } from '../schema/scenario.ts';
import { scenarioOf, type Draft } from './draft.ts';
import type { FieldPath } from './fieldValue.ts';

/** What the schema says of a draft: the scenario it makes, or every problem beside the field it is about. */
export interface Checked {
  scenario: Scenario | undefined;
  problems: readonly PlacedProblem[];
}

export interface PlacedProblem extends Problem {
  /** The measure it is about; nothing for a field of the scenario itself. */
  measure: string | undefined;
}

export function checkDraft(draft: Draft, baseline: Baseline): Checked {
  const parsed = parseScenario(scenarioOf(draft), baseline);
  if (parsed.ok) return { scenario: parsed.value, problems: [] };
  const on = draft.cards.filter(({ off }) => !off);
  const problems = parsed.problems.map(({ path, message }): PlacedProblem => {
    const parts = /^measures\[(\d+)\]\.?(.*)$/.exec(path);
    const measure = parts ? on[Number(parts[1])]?.measure.id : undefined;
    return measure === undefined ? { path, message, measure } : { path: parts![2]!, message, measure };
  });
  return { scenario: undefined, problems };
}

/** The problems of one measure, or of the scenario's own fields. */
export const problemsIn = (
  problems: readonly PlacedProblem[],
  measure: string | undefined,
): PlacedProblem[] => problems.filter((it) => it.measure === measure);

/** The problem at a field or within it, if there is one. */
export function problemAt(problems: readonly Problem[], field: FieldPath): Problem | undefined {
  const at = pathText(field);
  return problems.find(({ path }) => path === at || path.startsWith(`${at}.`) || path.startsWith(`${at}[`));
}
