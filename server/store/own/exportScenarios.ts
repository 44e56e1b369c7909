import type {
  ExportedScenario,
  ScenarioExport,
  ScenarioStatus,
} from '../../../model/schema/storedScenario.ts';
import { scenarioRow } from './readScenario.ts';
import type { ScenarioStore } from './scenarioStore.ts';
import { storedContent } from './storedContent.ts';

/** Own scenarios with all their versions, or the ids among those wanted that are not own scenarios. */
export async function exportScenarios(
  { db, now }: Pick<ScenarioStore, 'db' | 'now'>,
  ids: readonly string[],
): Promise<{ ok: true; file: ScenarioExport } | { ok: false; unknown: string[] }> {
  const scenarios: ExportedScenario[] = [];
  const unknown: string[] = [];
  for (const id of new Set(ids)) {
    const row = await scenarioRow(db, id);
    if (!row) {
      unknown.push(id);
      continue;
    }
    const versions = await db
      .selectFrom('versions')
      .selectAll()
      .where('scenario_id', '=', id)
      .orderBy('number')
      .execute();
    scenarios.push({
      id,
      status: row.status as ScenarioStatus,
      agreedVersion: row.agreed_version,
      versions: versions.map((it) => ({
        number: it.number,
        author: it.author,
        at: it.at,
        whatChanged: it.what_changed,
        why: it.why,
        content: storedContent(it.content),
      })),
    });
  }
  if (unknown.length > 0) return { ok: false, unknown };
  const exportedAt = now().toISOString();
  return { ok: true, file: { format: 'carecast-scenarios', schemaVersion: 1, exportedAt, scenarios } };
}
