import type { BaselineSummary } from '../../model/schema/baselineSummary.ts';
import type { ScenarioSummary } from '../../model/schema/storedScenario.ts';

export interface AuthorityOption {
  id: string;
  label: string;
  /** The plan that is shown when it is chosen. */
  firstPlan: string;
}

/** The authorities that have a plan, and how each is told from others of its name. */
export function authorityOptions(
  baselines: readonly Pick<BaselineSummary, 'id' | 'name' | 'asOf'>[],
  library: readonly Pick<ScenarioSummary, 'id' | 'baseline' | 'origin'>[],
): AuthorityOption[] {
  return baselines.flatMap(({ id, name, asOf }) => {
    const plans = library.filter(({ baseline }) => baseline === id);
    const [first] = plans;
    if (first === undefined) return [];
    const published = plans.some(({ origin }) => origin === 'published');
    const label = published ? name : `${name} (own, ${asOf.slice(0, 4)})`;
    return [{ id, label, firstPlan: first.id }];
  });
}
