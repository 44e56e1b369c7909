import type { Baseline } from '../../../model/schema/baseline.ts';
import type { Scenario } from '../../../model/schema/scenario.ts';
import { dayOf, isoDateOf } from '../../../model/time/calendar.ts';
import type { ScenarioStore } from './scenarioStore.ts';
import { storedContent } from './storedContent.ts';

/**
 * The months that a plan on a baseline covers whole, from the first to the last: published plans and agreed versions,
 * which actuals are held against. Where none has been agreed, any current version counts; without any plan, all months
 * that begin after the baseline's day.
 */
export async function coveredMonths(
  { db, published }: Pick<ScenarioStore, 'db' | 'published'>,
  { id, asOf }: Pick<Baseline, 'id' | 'asOf'>,
): Promise<{ from: string; to?: string }> {
  const own = await db
    .selectFrom('scenarios')
    .innerJoin('versions', 'versions.scenario_id', 'scenarios.id')
    .where('scenarios.baseline', '=', id)
    .select(['versions.content', 'versions.number', 'scenarios.agreed_version', 'scenarios.current_version'])
    .execute();
  const ofOwn = (which: 'agreed_version' | 'current_version') =>
    own.filter((it) => it.number === it[which]).map(({ content }) => storedContent(content));
  const inFiles = (await published.scenarios.list()).filter(({ baseline }) => baseline === id);
  const agreed = [...inFiles, ...ofOwn('agreed_version')];
  const plans = agreed.length > 0 ? agreed : ofOwn('current_version');
  if (plans.length === 0) return { from: firstMonthFrom(isoDateOf(dayOf(asOf) + 1)) };
  const froms = plans.map(({ horizon }) => firstMonthFrom(horizon.from));
  const tos = plans.map(lastMonth);
  return { from: froms.sort()[0]!, to: tos.sort().at(-1)! };
}

const DAYS_OF_A_LONG_MONTH = 31;

/** The first month that begins on a day or later. */
function firstMonthFrom(date: string): string {
  const begins = `${date.slice(0, 7)}-01`;
  return (date === begins ? begins : isoDateOf(dayOf(begins) + DAYS_OF_A_LONG_MONTH)).slice(0, 7);
}

/** The last month that is over on its last day. */
function lastMonth({ horizon: { to } }: Scenario): string {
  const after = isoDateOf(dayOf(to) + 1);
  return isoDateOf(dayOf(`${after.slice(0, 7)}-01`) - 1).slice(0, 7);
}
