import type { RegisterUses } from '../../../model/schema/register.ts';
import { sourcesIn } from '../../../model/words/sourcesIn.ts';
import { Pauses } from '../../pauses.ts';
import type { ScenarioStore } from '../own/scenarioStore.ts';

type Uses = RegisterUses['uses'];

/** What a content names as its sources, without reading all of it: a library may hold thousands. */
const NAMED = /"source":"([^"\\]+)"/g;

/** Which scenarios name which figures of an authority's register; current versions count. */
export async function registerUses({ db, published }: ScenarioStore, authority: string): Promise<Uses> {
  const baselines = (await published.baselines.list())
    .filter((it) => it.authority === authority)
    .map(({ baseline }) => baseline.id);
  const uses = new Map<string, Uses[number]['scenarios']>();
  const add = (figures: Iterable<string>, scenario: { id: string; name: string }) => {
    for (const figure of new Set(figures)) uses.set(figure, [...(uses.get(figure) ?? []), scenario]);
  };
  for (const scenario of await published.scenarios.list()) {
    const { id, name, baseline } = scenario;
    if (baselines.includes(baseline)) add(sourcesIn(scenario), { id, name });
  }
  if (baselines.length > 0) {
    const rows = await db
      .selectFrom('scenarios')
      .innerJoin('versions', (on) =>
        on
          .onRef('versions.scenario_id', '=', 'scenarios.id')
          .onRef('versions.number', '=', 'scenarios.current_version'),
      )
      .select(['scenarios.id', 'scenarios.listed', 'versions.content'])
      .where('scenarios.baseline', 'in', baselines)
      .orderBy('scenarios.name_key')
      .execute();
    const pauses = new Pauses();
    for (const { id, listed, content } of rows) {
      await pauses.pause();
      const { name } = JSON.parse(listed) as { name: string };
      add(
        [...content.matchAll(NAMED)].map(([, figure]) => figure!),
        { id, name },
      );
    }
  }
  return [...uses].map(([figure, scenarios]) => ({ figure, scenarios }));
}
