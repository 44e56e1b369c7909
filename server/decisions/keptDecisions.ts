import { decisionsOf, type Decisions } from '../../model/decisions/comparedLists.ts';
import { decisionRunner, type DecisionRunner } from '../../model/decisions/decisionRunner.ts';
import type { DecisionsInput } from '../../model/decisions/optionPlan.ts';
import type { SharedInput } from '../whatif/sharedInput.ts';

/** A comparison of decisions as a thread keeps it between tasks. */
export interface KeptDecisions {
  decisions: Decisions;
  runner: DecisionRunner;
}

// Of this thread: each has its own copy of the module. One is kept: its runs are large.
let kept: { key: string; value: KeptDecisions } | undefined;

export function keptDecisions({ key, json }: SharedInput): KeptDecisions {
  if (kept?.key !== key) {
    const decisions = decisionsOf(JSON.parse(Buffer.from(json).toString('utf8')) as DecisionsInput);
    kept = { key, value: { decisions, runner: decisionRunner(decisions) } };
  }
  return kept.value;
}
