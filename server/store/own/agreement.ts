import { pathText, type Problem } from '../../../model/schema/problem.ts';
import type { Scenario } from '../../../model/schema/scenario.ts';
import { doubtsOf } from '../../../model/whatif/doubts.ts';
import { doubtWords } from '../../../model/words/agreementWords.ts';
import { storedProjection } from '../../projections/storedProjection.ts';
import { combinedLibrary } from '../combinedLibrary.ts';
import type { Library } from '../library.ts';
import type { JudgingStore } from './scenarioStore.ts';

/**
 * What keeps a scenario from being agreed: what cannot be run, or each weak assumption of high impact that nobody
 * has given reasons for, with its path. It takes a while, so it is asked before a write and not within one.
 *
 * @param arriving other scenarios that come in the same write, which this one may be compared with
 */
export async function agreementProblems(
  store: JudgingStore,
  scenario: Scenario,
  arriving: readonly Scenario[] = [],
): Promise<Problem[]> {
  const library = withArriving(combinedLibrary(store), arriving);
  const read = await storedProjection(library, scenario, undefined);
  if (!read.ok) {
    return read.problems.map(({ path, message }) => ({ path: path.replace(/^scenario\./, ''), message }));
  }
  const stored = await library.baselines.find(scenario.baseline);
  const doubts = doubtsOf(read.value, stored && (await library.evidence.find(stored.authority)));
  if (doubts.length === 0) return [];
  const keys = doubts.flatMap(({ of }) => ('key' in of ? [of.key] : []));
  const { assumptions, measures } = await store.impactOf(read.value, [...new Set(keys)]);
  return doubts.flatMap((doubt) => {
    const { of, path } = doubt;
    const moved = 'key' in of ? assumptions.get(of.key) : measures.get(of.measure);
    if (moved?.impact !== 'high') return [];
    return [{ path: pathText(path), message: doubtWords(read.value, doubt, moved) }];
  });
}

const withArriving = (library: Library, arriving: readonly Scenario[]): Library => ({
  ...library,
  scenarios: {
    ...library.scenarios,
    find: async (id, version) =>
      arriving.find((it) => version === undefined && it.id === id) ?? library.scenarios.find(id, version),
  },
});
