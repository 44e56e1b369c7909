import { same } from '../../../model/forms/fieldValue.ts';
import type { Scenario } from '../../../model/schema/scenario.ts';
import { targetsOfCopy } from '../../../model/targets/heldAgainst.ts';
import type { ScenarioStore } from './scenarioStore.ts';

/**
 * A content that was made out of another, with what it owes to it: the published scenario at the beginning and the
 * targets stated for that. What is said of the published file itself, how its papers were read and what it is for,
 * stays with that file.
 *
 * @param from the scenario it was made out of, under its id there
 */
export async function descended(
  { published }: Pick<ScenarioStore, 'published'>,
  content: Scenario,
  from: Scenario,
): Promise<Scenario> {
  const targets = (await published.targets.find(from.baseline))?.targets ?? [];
  const lineage = targetsOfCopy(targets, from);
  const original = await published.scenarios.find(from.id);
  if (!original) return { ...content, ...lineage };
  const ofTheFile = new Set<string>(
    OF_THE_FILE.filter((field) => same(content[field], original[field]) && content[field] !== 'judgement'),
  );
  const own = Object.fromEntries(Object.entries(content).filter(([field]) => !ofTheFile.has(field)));
  return { ...(own as Scenario), ...lineage, copyOf: original.id };
}

/** None of these has to be there. */
const OF_THE_FILE = ['howRead', 'purpose', 'basis', 'tags', 'source'] as const satisfies (keyof Scenario)[];
