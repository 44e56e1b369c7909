import { sql } from 'kysely';
import type { Scenario } from '../../../model/schema/scenario.ts';
import type { ScenarioStatus, ScenarioSummary } from '../../../model/schema/storedScenario.ts';
import { nameKey } from '../../../model/schema/storedText.ts';
import type { Page } from './auditLog.ts';
import { listedPart, publishedSummary, searchText, tagKeys } from './listedPart.ts';
import { ownSummaries } from './ownSummaries.ts';
import type { ScenarioStore } from './scenarioStore.ts';

export interface Wanted {
  /** Words that all have to be found, each anywhere in the name, the purpose or the tags. */
  q?: string;
  tag?: string;
  status?: ScenarioStatus;
  baseline?: string;
  origin?: ScenarioSummary['origin'];
}

export interface Listed {
  scenarios: ScenarioSummary[];
  total: number;
}

/** The library: published scenarios in the order of their files, then own ones by name. */
export async function listScenarios(
  store: Pick<ScenarioStore, 'db' | 'published'>,
  wanted: Wanted,
  { limit, offset }: Page,
): Promise<Listed> {
  const inFiles = (await store.published.scenarios.list()).filter((it) => isWanted(it, wanted));
  const shown = inFiles.slice(offset, offset + limit).map(publishedSummary);
  const own = await listOwn(store, wanted, {
    limit: limit - shown.length,
    offset: Math.max(0, offset - inFiles.length),
  });
  return { scenarios: [...shown, ...own.scenarios], total: inFiles.length + own.total };
}

async function listOwn({ db }: Pick<ScenarioStore, 'db'>, wanted: Wanted, page: Page): Promise<Listed> {
  if (wanted.origin === 'published') return { scenarios: [], total: 0 };
  let query = db.selectFrom('scenarios');
  for (const word of wordsOf(wanted)) query = query.where(contains('search_text', word));
  if (wanted.tag !== undefined) query = query.where(contains('tag_keys', tagKeys([wanted.tag])));
  if (wanted.status !== undefined) query = query.where('status', '=', wanted.status);
  if (wanted.baseline !== undefined) query = query.where('baseline', '=', wanted.baseline);
  const counted = await query.select((it) => it.fn.countAll<number | string>().as('n')).executeTakeFirst();
  const rows = await query
    .selectAll()
    .orderBy('name_key')
    .orderBy('id')
    .limit(page.limit)
    .offset(page.offset)
    .execute();
  return { scenarios: await ownSummaries(db, rows), total: Number(counted?.n ?? 0) };
}

/** The same choice among the published ones, which have no status. */
function isWanted(scenario: Scenario, wanted: Wanted): boolean {
  const { tag, status, baseline, origin } = wanted;
  const listed = listedPart(scenario);
  const text = searchText(listed);
  return (
    origin !== 'own' &&
    status === undefined &&
    (baseline === undefined || baseline === scenario.baseline) &&
    (tag === undefined || tagKeys(listed.tags).includes(tagKeys([tag]))) &&
    wordsOf(wanted).every((word) => text.includes(word))
  );
}

const wordsOf = ({ q = '' }: Wanted): string[] => nameKey(q).split(' ').filter(Boolean);

/** Whether a column holds a text anywhere. The escape is named because only one of the databases has one. */
function contains(column: 'search_text' | 'tag_keys', text: string) {
  const pattern = `%${text.replace(/[\\%_]/g, '\\$&')}%`;
  return sql<boolean>`${sql.ref(column)} like ${pattern} escape '\\'`;
}
