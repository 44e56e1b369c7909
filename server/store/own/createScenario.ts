import { valueAt } from '../../../model/schema/flatIssues.ts';
import type { Scenario } from '../../../model/schema/scenario.ts';
import type { ScenarioRow } from '../database/tables.ts';
import { addScenario } from './addScenario.ts';
import { checkContent } from './checkContent.ts';
import { descended } from './lineage.ts';
import { isNameTaken, nameOfCopy, nameTaken } from './names.ts';
import { contentOf, scenarioRow } from './readScenario.ts';
import type { Kept } from './refusal.ts';
import type { Notes, ScenarioStore } from './scenarioStore.ts';
import { writing } from './writing.ts';

/**
 * A new scenario from a content somebody has written. Problems name paths in the content. One that comes under the
 * id of another scenario is made out of it.
 */
export async function createScenario(
  store: ScenarioStore,
  sent: unknown,
  notes: Notes,
): Promise<Kept<ScenarioRow>> {
  const content = await checkContent(store.published, sent, store.newId());
  if (!content.ok) return { ok: false, refusal: { why: 'invalid', problems: content.problems } };
  const was = valueAt(sent, ['id']);
  const made =
    typeof was === 'string'
      ? await descended(store, content.value, { ...content.value, id: was })
      : content.value;
  return writing(store, (it) => addScenario(it, made, notes, 'created'));
}

export interface CopyWanted {
  from: string;
  version?: number;
  name?: string;
}

/** A copy of an own or a published scenario under a name and an id of its own. */
export async function copyScenario(
  store: ScenarioStore,
  { from, version, name }: CopyWanted,
  notes: Notes,
): Promise<Kept<ScenarioRow>> {
  const original = await originalOf(store, from, version);
  if (!original.ok) return original;
  const made = await descended(store, original.value, original.value);
  return writing(store, async (it) => {
    const names = { db: it.tx, published: store.published };
    if (name !== undefined && (await isNameTaken(names, name))) throw nameTaken('name');
    const content: Scenario = {
      ...made,
      id: store.newId(),
      name: name ?? (await nameOfCopy(names, original.value.name)),
    };
    return addScenario(it, content, notes, 'copied');
  });
}

async function originalOf(store: ScenarioStore, id: string, version?: number): Promise<Kept<Scenario>> {
  const { db, published } = store;
  const inFile = version === undefined ? await published.scenarios.find(id) : undefined;
  const content = inFile ?? (await contentOf(db, id, version));
  if (content) return { ok: true, value: content };
  const what = (await scenarioRow(db, id)) ? 'version' : 'scenario';
  return { ok: false, refusal: { why: 'unknown', what } };
}
