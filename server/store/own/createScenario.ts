import { valueAt } from '../../../model/schema/problemsFromIssues.ts';
import type { Scenario } from '../../../model/schema/scenario.ts';
import { targetsOfCopy } from '../../../model/targets/heldAgainst.ts';
import type { ScenarioRow } from '../database/tables.ts';
import { addScenario } from './addScenario.ts';
import { checkContent } from './checkContent.ts';
import { isNameTaken, nameOfCopy, nameTaken } from './names.ts';
import { contentOf, scenarioRow } from './readScenario.ts';
import { Refused, type Kept } from './refusal.ts';
import type { Notes, ScenarioStore } from './scenarioStore.ts';
import { writing } from './writing.ts';

/**
 * A new scenario from a content somebody has written. Problems name paths in the content. One that comes under the
 * id of a published scenario is made out of it, and held against the same targets.
 */
export async function createScenario(
  store: ScenarioStore,
  sent: unknown,
  notes: Notes,
): Promise<Kept<ScenarioRow>> {
  const content = await checkContent(store.published, sent, store.newId());
  if (!content.ok) return { ok: false, refusal: { why: 'invalid', problems: content.problems } };
  const was = valueAt(sent, ['id']);
  const targets = await targetsAt(store, content.value.baseline);
  const lineage = typeof was === 'string' ? targetsOfCopy(targets, { ...content.value, id: was }) : {};
  return writing(store, (it) => addScenario(it, { ...content.value, ...lineage }, notes, 'created'));
}

export interface CopyWanted {
  from: string;
  version?: number;
  name?: string;
}

/** A copy of an own or a published scenario under a name and an id of its own, held against the same targets. */
export async function copyScenario(
  store: ScenarioStore,
  { from, version, name }: CopyWanted,
  notes: Notes,
): Promise<Kept<ScenarioRow>> {
  const original = await originalOf(store, from, version);
  const targets = original.ok ? await targetsAt(store, original.value.baseline) : [];
  return writing(store, async (it) => {
    if (!original.ok) throw new Refused(original.refusal);
    const names = { db: it.tx, published: store.published };
    if (name !== undefined && (await isNameTaken(names, name))) throw nameTaken('name');
    const content: Scenario = {
      ...original.value,
      ...targetsOfCopy(targets, original.value),
      id: store.newId(),
      name: name ?? (await nameOfCopy(names, original.value.name)),
    };
    return addScenario(it, content, notes, 'copied');
  });
}

const targetsAt = async ({ published }: ScenarioStore, baseline: string) =>
  (await published.targets.find(baseline))?.targets ?? [];

async function originalOf(store: ScenarioStore, id: string, version?: number): Promise<Kept<Scenario>> {
  const { db, published } = store;
  const inFile = version === undefined ? await published.scenarios.find(id) : undefined;
  const content = inFile ?? (await contentOf(db, id, version));
  if (content) return { ok: true, value: content };
  const what = (await scenarioRow(db, id)) ? 'version' : 'scenario';
  return { ok: false, refusal: { why: 'unknown', what } };
}
