import type { AuditedAct, AuditEntry } from '../../../model/schema/audit.ts';
import type { FieldChange, ScenarioStatus } from '../../../model/schema/storedScenario.ts';
import type { Database } from '../database/tables.ts';
import type { Writing } from './scenarioStore.ts';

export interface Act {
  what: AuditedAct;
  author: string;
  scenario: string;
  version: number | null;
  status: string | null;
  fields?: FieldChange[];
}

/** Notes a write, within the write itself: there is none without its entry. */
export const note = (writing: Pick<Writing, 'tx' | 'at'>, act: Act): Promise<void> => noteAll(writing, [act]);

/** Notes several writes that are made together. */
export async function noteAll({ tx, at }: Pick<Writing, 'tx' | 'at'>, acts: readonly Act[]): Promise<void> {
  const rows = acts.map(({ what, author, scenario, version, status, fields = [] }) => ({
    at,
    author,
    what,
    scenario_id: scenario,
    version,
    status,
    fields: JSON.stringify(fields),
  }));
  await tx.insertInto('audit').values(rows).execute();
}

export interface Page {
  limit: number;
  offset: number;
}

/** The writes of a scenario, the latest first. */
export async function auditOf(
  db: Database,
  scenario: string,
  { limit, offset }: Page,
): Promise<{ entries: AuditEntry[]; total: number }> {
  const all = db.selectFrom('audit').where('scenario_id', '=', scenario);
  const counted = await all.select((it) => it.fn.countAll<number | string>().as('n')).executeTakeFirst();
  const rows = await all.selectAll().orderBy('number', 'desc').limit(limit).offset(offset).execute();
  const entries = rows.map(({ number, at, author, what, version, status, fields }): AuditEntry => ({
    number,
    at,
    author,
    what: what as AuditedAct,
    version,
    status: status as ScenarioStatus | null,
    fields: JSON.parse(fields) as FieldChange[],
  }));
  return { entries, total: Number(counted?.n ?? 0) };
}
