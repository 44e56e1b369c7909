import type { Baseline } from '../schema/baseline.ts';
import { parseScenario } from '../schema/files.ts';
import { pathText, type Problem } from '../schema/problem.ts';
import type { Scenario } from '../schema/scenario.ts';
import { scenarioOf, type Draft, type DraftPart } from './draft.ts';
import type { FieldPath } from './fieldValue.ts';

/** What the schema says of a draft: the scenario it makes, or every problem beside the field it is about. */
export interface Checked {
  scenario: Scenario | undefined;
  problems: readonly PlacedProblem[];
}

export interface PlacedProblem extends Problem {
  part: DraftPart;
  /** The measure by its id, or the override by its number; nothing for a field of the scenario itself. */
  of: string | undefined;
}

export function checkDraft(draft: Draft, baseline: Baseline): Checked {
  const parsed = parseScenario(scenarioOf(draft), baseline);
  if (parsed.ok) return { scenario: parsed.value, problems: [] };
  const on = draft.cards.filter(({ off }) => !off);
  const problems = parsed.problems.map(({ path, message }): PlacedProblem => {
    const [, list, index, within = ''] = /^(measures|overrides)\[(\d+)\]\.?(.*)$/.exec(path) ?? [];
    const of = list === 'measures' ? on[Number(index)]?.measure.id : draft.overrides[Number(index)]?.number;
    return of === undefined
      ? { path, message, part: 'details', of }
      : { path: within, message, part: list === 'measures' ? 'measure' : 'override', of };
  });
  return { scenario: undefined, problems };
}

/** The problems of one measure or override, or of the scenario's own fields. */
export const problemsIn = (
  problems: readonly PlacedProblem[],
  part: DraftPart,
  of?: string,
): PlacedProblem[] => problems.filter((it) => it.part === part && it.of === of);

/** The problem at a field or within it, if there is one. */
export function problemAt(problems: readonly Problem[], field: FieldPath): Problem | undefined {
  const at = pathText(field);
  return problems.find(({ path }) => path === at || path.startsWith(`${at}.`) || path.startsWith(`${at}[`));
}
