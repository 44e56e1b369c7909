import type { Scenario } from '../../../model/schema/scenario.ts';
import type { ScenarioStatus, ScenarioSummary } from '../../../model/schema/storedScenario.ts';
import { overriddenNames } from '../../../model/words/overrideWords.ts';
import { nameKey } from '../../../model/schema/storedText.ts';
import type { ScenarioRow } from '../database/tables.ts';

/** What the list shows of a content; kept beside it, so that a list reads no contents. */
export type ListedPart = Pick<
  ScenarioSummary,
  | 'name'
  | 'copyOf'
  | 'compareWith'
  | 'purpose'
  | 'basis'
  | 'tags'
  | 'horizon'
  | 'measures'
  | 'overridden'
  | 'baseline'
>;

export const listedPart = (scenario: Scenario): ListedPart => ({
  name: scenario.name,
  baseline: scenario.baseline,
  copyOf: scenario.copyOf,
  compareWith: scenario.compareWith ?? null,
  purpose: scenario.purpose,
  basis: scenario.basis,
  tags: scenario.tags ?? [],
  horizon: scenario.horizon,
  measures: scenario.measures.length,
  overridden: overriddenNames(scenario),
});

/** What a search looks through: name, purpose and tags. */
export const searchText = ({ name, purpose = '', tags }: ListedPart): string =>
  [name, purpose, ...tags].map(nameKey).join('\n');

/** Each key between two line breaks, which no key holds, so that a whole tag can be looked for. */
export const tagKeys = (tags: readonly string[]): string =>
  tags.length === 0 ? '' : `\n${tags.map(nameKey).join('\n')}\n`;

/** The columns of a scenario that follow from its current content. */
export function contentColumns(scenario: Scenario) {
  const listed = listedPart(scenario);
  return {
    name_key: nameKey(listed.name),
    baseline: listed.baseline,
    listed: JSON.stringify(listed),
    search_text: searchText(listed),
    tag_keys: tagKeys(listed.tags),
  } satisfies Partial<ScenarioRow>;
}

/** Who agreed to a version, and when. */
export interface Agreed {
  at: string;
  author: string;
}

/**
 * An own scenario as the list shows it.
 *
 * @param agreed nothing where no version is agreed, or where that was done before it came here
 */
export const ownSummary = (row: ScenarioRow, agreed: Agreed | undefined): ScenarioSummary => ({
  id: row.id,
  ...listedFrom(row.listed),
  origin: 'own',
  status: row.status as ScenarioStatus,
  version: row.current_version,
  agreedVersion: row.agreed_version,
  agreedAt: agreed?.at ?? null,
  agreedBy: agreed?.author ?? null,
  createdAt: row.created_at,
  createdBy: row.created_by,
  changedAt: row.changed_at,
  changedBy: row.changed_by,
});

/** What was kept before there were overrides has none. */
function listedFrom(text: string): ListedPart {
  const { overridden = [], ...listed } = JSON.parse(text) as Omit<ListedPart, 'overridden'> &
    Partial<ListedPart>;
  return { ...listed, overridden };
}

/** A published scenario as the list shows it. */
export const publishedSummary = (scenario: Scenario): ScenarioSummary => ({
  id: scenario.id,
  ...listedPart(scenario),
  origin: 'published',
  status: null,
  version: null,
  agreedVersion: null,
  agreedAt: null,
  agreedBy: null,
  createdAt: null,
  createdBy: null,
  changedAt: null,
  changedBy: null,
});
