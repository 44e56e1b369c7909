import type { ScenarioSummary } from '../../../model/schema/storedScenario.ts';
import type { ScenarioRow } from '../database/tables.ts';
import { ownSummary, type Agreed } from './listedPart.ts';
import type { Reading } from './readScenario.ts';

/** Own scenarios as the list shows them, with who agreed to which version. */
export async function ownSummaries(db: Reading, rows: readonly ScenarioRow[]): Promise<ScenarioSummary[]> {
  const agreed = await agreedTo(db, rows);
  return rows.map((row) => ownSummary(row, agreed.get(row.id)));
}

/** The log knows who: the last to set the status of the version that is agreed. */
async function agreedTo(db: Reading, rows: readonly ScenarioRow[]): Promise<Map<string, Agreed>> {
  const versions = new Map(
    rows.filter((row) => row.agreed_version !== null).map((row) => [row.id, row.agreed_version]),
  );
  if (versions.size === 0) return new Map();
  const acts = await db
    .selectFrom('audit')
    .select(['scenario_id', 'version', 'at', 'author'])
    .where('scenario_id', 'in', [...versions.keys()])
    .where('what', '=', 'status-changed')
    .where('status', '=', 'agreed')
    .orderBy('number')
    .execute();
  return new Map(
    acts
      .filter(({ scenario_id: id, version }) => versions.get(id) === version)
      .map(({ scenario_id: id, at, author }) => [id, { at, author }]),
  );
}
