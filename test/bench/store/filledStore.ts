import type { Scenario } from '../../../model/schema/scenario.ts';
import { openDatabase } from '../../../server/store/database/openDatabase.ts';
import type { DatabaseSettings } from '../../../server/store/database/settings.ts';
import type { Database, VersionRow } from '../../../server/store/database/tables.ts';
import { contentColumns } from '../../../server/store/own/listedPart.ts';

const AT = '2026-01-31T12:00:00.000Z';
const TOPICS = ['entries', 'fostering', 'step-down', 'prices', 'capacity', 'reunification', 'legal costs'];

export const idOf = (number: number): string => `own-${number}`;

/** A library of copies of one plan, each with its own name, purpose and tags, and so many versions. */
export async function fillStore(
  settings: DatabaseSettings,
  plan: Scenario,
  { scenarios, versions }: { scenarios: number; versions: number },
): Promise<void> {
  const db = await openDatabase(settings, { now: () => new Date(AT) });
  for (let from = 0; from < scenarios; from += 100) {
    await db.transaction().execute(async (tx) => {
      for (let number = from; number < Math.min(from + 100, scenarios); number++) {
        await fillOne(tx, copyOf(plan, number), versions);
      }
    });
  }
  await db.destroy();
}

function copyOf(plan: Scenario, number: number): Scenario {
  const topic = TOPICS[number % TOPICS.length]!;
  return {
    ...plan,
    id: idOf(number),
    name: `Scenario ${number} on ${topic}`,
    purpose: `What the budget of ${2024 + (number % 9)} needs from ${topic}, seen by team ${number % 37}.`,
    tags: [topic, `team ${number % 37}`],
  };
}

async function fillOne(db: Pick<Database, 'insertInto'>, content: Scenario, versions: number): Promise<void> {
  const by = 'Jo Smith';
  await db
    .insertInto('scenarios')
    .values({
      id: content.id,
      ...contentColumns(content),
      status: 'draft',
      current_version: versions,
      agreed_version: null,
      created_at: AT,
      created_by: by,
      changed_at: AT,
      changed_by: by,
    })
    .execute();
  const rows = Array.from({ length: versions }, (_, i): VersionRow => ({
    scenario_id: content.id,
    number: i + 1,
    author: by,
    at: AT,
    what_changed: 'A little',
    why: '',
    fields: '[]',
    content: JSON.stringify({ ...content, howRead: `As of version ${i + 1}` }),
  }));
  await db.insertInto('versions').values(rows).execute();
}
