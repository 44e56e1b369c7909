import type { ProjectionInput } from '../../model/project.ts';
import {
  measuresMoved,
  rangedKeys,
  savingMoved,
  type PlanImpact,
  type SavingMoved,
} from '../../model/whatif/impact.ts';
import { whatIfOf } from '../../model/whatif/whatIf.ts';
import type { JudgingStore, ScenarioStore } from '../store/own/scenarioStore.ts';
import { inLanes } from './inLanes.ts';
import { sharedInput } from './sharedInput.ts';
import type { WhatIfThreads } from './whatIfThreads.ts';

/**
 * What `planImpact` answers, worked out on the threads.
 *
 * @param keys the assumptions asked about; left out: every ranged one
 */
export async function impactRun(
  threads: WhatIfThreads,
  input: ProjectionInput,
  keys?: readonly string[],
  limit: AbortSignal = threads.limit(),
): Promise<PlanImpact> {
  const shared = sharedInput(input);
  const projection = await threads.run('savings', { shared }, limit);
  const assumptions = new Map<string, SavingMoved>();
  const wanted = keys?.length === 0 ? [] : rangedKeys(whatIfOf(input, 'likely'), keys);
  await inLanes(wanted, threads.size, async (key) => {
    const swing = await threads.run('swing', { shared, key }, limit);
    assumptions.set(key, savingMoved(swing, projection.financialYears));
  });
  return { assumptions, measures: measuresMoved(projection) };
}

/** A store that asks the threads what matters, all of it within the time that one request has. */
export function judgingStore(store: ScenarioStore, threads: WhatIfThreads): JudgingStore {
  const limit = threads.limit();
  return { ...store, impactOf: (input, keys) => impactRun(threads, input, keys, limit) };
}
