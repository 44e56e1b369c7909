import type { ExportedScenario } from '../../../model/schema/storedScenario.ts';
import { Pauses } from '../../pauses.ts';
import type { ScenarioRow, VersionRow } from '../database/tables.ts';
import { changedFields } from './changedFields.ts';
import { contentColumns } from './listedPart.ts';

export interface ImportedRows {
  scenarios: ScenarioRow[];
  versions: VersionRow[];
}

/** The rows of scenarios that come in with all their versions, with authors and times as the file gives them. */
export async function importedRows(arriving: readonly ExportedScenario[]): Promise<ImportedRows> {
  const rows: ImportedRows = { scenarios: [], versions: [] };
  const pauses = new Pauses();
  for (const scenario of arriving) {
    rows.scenarios.push(scenarioRow(scenario));
    for (const j of scenario.versions.keys()) {
      await pauses.pause();
      rows.versions.push(versionRow(scenario, j));
    }
  }
  return rows;
}

function scenarioRow({ id, status, agreedVersion, versions }: ExportedScenario): ScenarioRow {
  const first = versions[0]!;
  const last = versions.at(-1)!;
  return {
    id,
    ...contentColumns(last.content),
    status,
    current_version: last.number,
    agreed_version: agreedVersion,
    created_at: first.at,
    created_by: first.author,
    changed_at: last.at,
    changed_by: last.author,
  };
}

function versionRow({ id, versions }: ExportedScenario, j: number): VersionRow {
  const version = versions[j]!;
  const fields = j === 0 ? [] : changedFields(versions[j - 1]!.content, version.content);
  return {
    scenario_id: id,
    number: version.number,
    author: version.author,
    at: version.at,
    what_changed: version.whatChanged,
    why: version.why,
    fields: JSON.stringify(fields),
    content: JSON.stringify(version.content),
  };
}
