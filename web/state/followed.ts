import type { ScenarioSummary } from '../../model/schema/storedScenario.ts';
import type { Query } from '../route/address.ts';

/**
 * The choices to take into the address when a scenario is looked at: where the plan chosen there is another
 * authority's, everything that goes by it (the header, sources, the register) would speak of that one's figures.
 *
 * @returns nothing where the chosen plan is of the same authority, or the library is not there yet
 */
export function followed(
  query: Query,
  looked: Pick<ScenarioSummary, 'id' | 'baseline'>,
  chosen: Pick<ScenarioSummary, 'baseline'> | undefined,
): Record<'scenario' | 'compare', string | undefined> | undefined {
  if (query.scenario === looked.id || chosen?.baseline === looked.baseline) return undefined;
  return { scenario: looked.id, compare: undefined };
}
