import type { PlacementsResult } from '../../../model/schema/placements.ts';
import { dateWords } from '../../../model/words/dates.ts';
import { people } from '../../../model/words/numbers.ts';
import { overriddenWords } from '../../../model/words/overrideWords.ts';
import type { Authority, Plan } from '../../state/workspace.svelte.ts';

/** What figures of the runs rest on, for the foot of a chart and for what leaves the page. */
export function placesSources(
  { projection, scenario }: Plan,
  { baseline }: Pick<Authority, 'baseline'>,
  result: PlacementsResult | undefined,
): string {
  const runs = result
    ? `${people(result.replications)} pairs of runs with seed ${result.seed}`
    : 'expected values';
  return `Forecast: Carecast, ${runs}, engine ${projection.engineVersion}, scenario “${scenario.name}”, baseline ${baseline.name} of ${dateWords(baseline.asOf)}${overriddenWords(scenario)}.`;
}
