import { createHash } from 'node:crypto';
import type { ProjectionInput } from '../../model/project.ts';
import { worriesOf } from '../../model/register/worries.ts';
import type { Evidence } from '../../model/schema/evidence.ts';
import type { Worries } from '../../model/schema/register.ts';
import type { Scenario } from '../../model/schema/scenario.ts';
import type { PlanImpact } from '../../model/whatif/impact.ts';
import { impactRun } from './impactRun.ts';
import type { WhatIfThreads } from './whatIfThreads.ts';

const MOST_REMEMBERED = 16;

/** What of a scenario moves money: not what it is called, so that a copy is as well known as its original. */
const moving = (it: Scenario | null | undefined) => it && [it.measures, it.overrides, it.horizon];

/** What there is to worry about in a plan; the latest impacts are kept, as Plan and the register ask for the same. */
export function worriesRun(threads: WhatIfThreads) {
  const remembered = new Map<string, Promise<PlanImpact>>();
  return async (input: ProjectionInput, evidence: Evidence | undefined): Promise<Worries> => {
    const { baseline, scenario, comparator, comparatorWorld } = input;
    const key = createHash('sha256')
      .update(JSON.stringify([baseline, moving(scenario), moving(comparator), comparatorWorld]))
      .digest('base64url');
    const impact = remembered.get(key) ?? impactRun(threads, input);
    remembered.delete(key);
    remembered.set(key, impact);
    if (remembered.size > MOST_REMEMBERED) remembered.delete(remembered.keys().next().value!);
    // What failed is tried again the next time.
    impact.catch(() => remembered.delete(key));
    return {
      scenario: scenario.id,
      compareWith: comparator?.id ?? null,
      worries: worriesOf(input, evidence, await impact),
    };
  };
}
