import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import type { KeptRun, KeptRunWhole } from '../../../model/schema/run.ts';
import type { Scenario } from '../../../model/schema/scenario.ts';
import type { SimulationRecord, SimulationResult } from '../../../model/schema/simulation.ts';
import { ENGINE_VERSION } from '../../../model/version.ts';
import type { Database, RunRow } from '../database/tables.ts';
import { note, type Page } from './auditLog.ts';
import { changedFields } from './changedFields.ts';
import { contentOf, scenarioRow } from './readScenario.ts';
import { invalid, Refused, type Kept } from './refusal.ts';
import type { ScenarioStore } from './scenarioStore.ts';
import { writing } from './writing.ts';

/** A simulation that has ended well. */
export interface FinishedSimulation {
  /** What was simulated. */
  scenario: Scenario;
  /** The result as JSON, as the engine's thread wrote it. */
  resultText: string;
}

export interface RunWanted {
  scenario: string;
  version?: number;
  simulation: FinishedSimulation;
  author: string;
}

/** Keeps a finished simulation as a run of the version it simulated; the same run is kept once. */
export async function keepRun(
  store: ScenarioStore,
  { scenario: id, version, simulation, author }: RunWanted,
): Promise<Kept<{ run: KeptRun; isNew: boolean }>> {
  const published = await store.published.scenarios.find(id);
  const { record } = JSON.parse(simulation.resultText) as { record: SimulationRecord };
  const result = await promisify(gzip)(simulation.resultText);
  return writing(store, async (it) => {
    const row = published ? undefined : await scenarioRow(it.tx, id);
    if (!published && !row) throw new Refused({ why: 'unknown', what: 'scenario' });
    const number = row ? (version ?? row.current_version) : null;
    const content = published ?? (await contentOf(it.tx, id, number!));
    if (!content || (published && version !== undefined))
      throw new Refused({ why: 'unknown', what: 'version' });
    if (changedFields(content, simulation.scenario).length > 0) throw invalid([ANOTHER_CONTENT]);

    const recordText = JSON.stringify(record);
    const known = await it.tx
      .selectFrom('runs')
      .select(WITHOUT_RESULT)
      .where('scenario_id', '=', id)
      .where('version', number === null ? 'is' : '=', number)
      .where('record', '=', recordText)
      .executeTakeFirst();
    if (known) return { run: keptRunOf(known), isNew: false };
    const run: RunRow = {
      id: it.newId(),
      scenario_id: id,
      version: number,
      record: recordText,
      result,
      at: it.at,
      kept_by: author,
    };
    await it.tx.insertInto('runs').values(run).execute();
    await note(it, { what: 'run-kept', author, scenario: id, version: number, status: row?.status ?? null });
    return { run: keptRunOf(run), isNew: true };
  });
}

const ANOTHER_CONTENT = {
  path: 'simulation',
  message: 'This simulation is of another content than that of the version: run the version first.',
};

const WITHOUT_RESULT = ['id', 'scenario_id', 'version', 'record', 'at', 'kept_by'] as const;

/** The kept runs of a scenario, the latest first. */
export async function runsOf(db: Database, scenario: string, { limit, offset }: Page): Promise<KeptRun[]> {
  const rows = await db
    .selectFrom('runs')
    .select(WITHOUT_RESULT)
    .where('scenario_id', '=', scenario)
    .orderBy('at', 'desc')
    .orderBy('id')
    .limit(limit)
    .offset(offset)
    .execute();
  return rows.map(keptRunOf);
}

/** A kept run with its result, which is the one of that day whatever the engine is now. */
export async function keptRunWhole(db: Database, id: string): Promise<KeptRunWhole | undefined> {
  const row = await db.selectFrom('runs').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) return undefined;
  const text = (await promisify(gunzip)(row.result)).toString('utf8');
  return { ...keptRunOf(row), result: JSON.parse(text) as SimulationResult };
}

function keptRunOf(row: Omit<RunRow, 'result'>): KeptRun {
  const record = JSON.parse(row.record) as SimulationRecord;
  const { engineVersion, seed, replications, kinds, inputsHash } = record;
  return {
    id: row.id,
    scenario: row.scenario_id,
    version: row.version,
    engineVersion,
    currentEngine: engineVersion === ENGINE_VERSION,
    seed,
    replications,
    kinds,
    inputsHash,
    record,
    at: row.at,
    keptBy: row.kept_by,
  };
}
