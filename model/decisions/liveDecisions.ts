import { runExpected } from '../expected/run.ts';
import type { Plan } from '../rates/plan.ts';
import type { Run } from '../run.ts';
import type { DecisionsAnswer } from '../schema/decisions.ts';
import { decisionsOf } from './comparedLists.ts';
import { decisionRunner } from './decisionRunner.ts';
import { decisionsAnswer } from './decisionsAnswer.ts';
import type { DecisionsInput } from './optionPlan.ts';
import { seekRecruitment, type SoughtRecruitment } from './seekRecruitment.ts';

/**
 * Decisions by expected values as supply is edited. What is remembered is of one plan: its populations, which an opening
 * date does not move, and what recruitment was sought.
 */
export class LiveDecisions {
  #planKey = '';
  readonly #runs = new Map<string, Run>();
  readonly #sought = new Map<string, SoughtRecruitment>();

  answer(input: DecisionsInput): DecisionsAnswer {
    const { baseline, scenario } = input;
    const planKey = JSON.stringify([baseline, scenario]);
    if (planKey !== this.#planKey) {
      this.#planKey = planKey;
      this.#runs.clear();
      this.#sought.clear();
    }
    const decisions = decisionsOf(input, (of, fostering, aim) =>
      remembered(this.#sought, JSON.stringify([fostering, aim]), () => seekRecruitment(of, fostering, aim)),
    );
    const runner = decisionRunner(decisions);
    const runOf = (plan: Plan, key: string) => remembered(this.#runs, key, () => runExpected(plan));
    return decisionsAnswer(decisions, runner, runOf);
  }
}

function remembered<T>(known: Map<string, T>, key: string, work: () => T): T {
  const found = known.get(key) ?? work();
  known.set(key, found);
  return found;
}
