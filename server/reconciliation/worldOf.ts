import type { World } from '../../model/reconcile/beside/besideInput.ts';
import type { Claims } from '../../model/schema/claims.ts';
import type { Scenario } from '../../model/schema/scenario.ts';
import type { Library } from '../store/library.ts';

/**
 * What claims may set beside themselves.
 *
 * @param named the scenarios wanted, which come with what they compare with; left out, all that are stored
 */
export async function worldOf(library: Library, named?: readonly string[]): Promise<World> {
  const scenarios = new Map<string, Scenario>();
  const take = async (id: string | null | undefined): Promise<void> => {
    if (!id || scenarios.has(id)) return;
    const found = await library.scenarios.find(id);
    if (!found) return;
    scenarios.set(id, found);
    await take(found.compareWith);
  };
  for (const id of named ?? (await library.scenarios.ids())) await take(id);
  const baselines = new Map((await library.baselines.list()).map(({ baseline }) => [baseline.id, baseline]));
  return {
    scenario: (id) => scenarios.get(id),
    baseline: (id) => baselines.get(id),
  };
}

/** The scenarios that claims set beside themselves. */
export const scenariosBeside = ({ claims }: Claims): string[] =>
  claims.flatMap(({ beside = [] }) =>
    beside.flatMap(({ scenario, compareWith }) => [scenario, ...(compareWith ? [compareWith] : [])]),
  );
