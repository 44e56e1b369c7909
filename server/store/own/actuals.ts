import { keptActualsOf, type ActOnMonth } from '../../../model/actuals/keptActuals.ts';
import { changesBetween, figuresOf, merged } from '../../../model/actuals/figures.ts';
import type { KeptActuals, RemoveMonth, SentMonth } from '../../../model/schema/actuals.ts';
import type { Database } from '../database/tables.ts';
import { invalid, type Kept } from './refusal.ts';
import type { ScenarioStore } from './scenarioStore.ts';
import { writing } from './writing.ts';

/**
 * Keeps figures of months, all or none, beside those that are kept already or in their place. Rows hold what was sent
 * and add up to what is held, so that two people who keep one month at once lose nothing. A month that changes nothing
 * gets no row.
 */
export const keepActuals = (
  store: ScenarioStore,
  baseline: string,
  { months, author }: { months: readonly SentMonth[]; author: string },
): Promise<Kept<KeptActuals>> =>
  writing(store, async ({ tx, at }) => {
    const { months: held } = await actualsOf(tx, baseline);
    const changing = months.filter((sent) => {
      const before = figuresOf(held.find(({ actuals }) => actuals.month === sent.month)?.actuals);
      return changesBetween(before, merged(before, figuresOf(sent))).length > 0;
    });
    const rows = changing.map((it) => rowOf(baseline, it, { author, at }));
    if (rows.length > 0) await tx.insertInto('actuals').values(rows).execute();
    return actualsOf(tx, baseline);
  });

/** Takes a month away: its figures and the reason stay in the log. */
export const removeMonth = (
  store: ScenarioStore,
  baseline: string,
  { author, ...removal }: RemoveMonth & { author: string },
): Promise<Kept<KeptActuals>> =>
  writing(store, async ({ tx, at }) => {
    const { months } = await actualsOf(tx, baseline);
    if (!months.some(({ actuals }) => actuals.month === removal.month))
      throw invalid([{ path: 'month', message: 'Nothing is kept of this month.' }]);
    await tx
      .insertInto('actuals')
      .values(rowOf(baseline, removal, { author, at }))
      .execute();
    return actualsOf(tx, baseline);
  });

const rowOf = (
  baseline: string,
  content: ActOnMonth['content'],
  { author, at }: { author: string; at: string },
) => ({ baseline, month: content.month, author, at, content: JSON.stringify(content) });

/** What is held of each month, and everything that was ever kept. */
export async function actualsOf(db: Pick<Database, 'selectFrom'>, baseline: string): Promise<KeptActuals> {
  const rows = await db
    .selectFrom('actuals')
    .selectAll()
    .where('baseline', '=', baseline)
    .orderBy('number')
    .execute();
  return keptActualsOf(
    rows.map(({ number, author, at, content }) => ({
      number,
      author,
      at,
      content: JSON.parse(content) as ActOnMonth['content'],
    })),
  );
}
