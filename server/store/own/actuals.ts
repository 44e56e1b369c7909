import type { KeptActuals, KeptMonth, MonthActuals } from '../../../model/schema/actuals.ts';
import type { Database } from '../database/tables.ts';
import type { Kept } from './refusal.ts';
import type { ScenarioStore } from './scenarioStore.ts';
import { writing } from './writing.ts';

/** Keeps months of an authority, all or none. A month kept before is put right: what was kept stays in the log. */
export const keepActuals = (
  store: ScenarioStore,
  baseline: string,
  { months, author }: { months: readonly MonthActuals[]; author: string },
): Promise<Kept<KeptActuals>> =>
  writing(store, async ({ tx, at }) => {
    const rows = months.map((it) => ({
      baseline,
      month: it.month,
      author,
      at,
      content: JSON.stringify(it),
    }));
    await tx.insertInto('actuals').values(rows).execute();
    return actualsOf(tx, baseline);
  });

/** What is held of each month, and everything that was ever kept. */
export async function actualsOf(db: Pick<Database, 'selectFrom'>, baseline: string): Promise<KeptActuals> {
  const rows = await db
    .selectFrom('actuals')
    .selectAll()
    .where('baseline', '=', baseline)
    .orderBy('number', 'desc')
    .execute();
  const log = rows.map(({ number, author, at, content }): KeptMonth => ({
    number,
    actuals: JSON.parse(content) as MonthActuals,
    author,
    at,
  }));
  const latest = new Map<string, KeptMonth>();
  for (const it of log) if (!latest.has(it.actuals.month)) latest.set(it.actuals.month, it);
  const months = [...latest.values()].sort((a, b) => (a.actuals.month < b.actuals.month ? -1 : 1));
  return { months, log };
}
