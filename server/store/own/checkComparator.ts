import { problem, type Problem } from '../../../model/schema/problem.ts';
import type { Scenario } from '../../../model/schema/scenario.ts';
import type { Writing } from './scenarioStore.ts';

/** What is wrong with the scenario that a content names to compare with; `arriving` come in the same write. */
export async function checkComparator(
  { tx, published }: Pick<Writing, 'tx' | 'published'>,
  { id, compareWith, baseline }: Scenario,
  arriving: ReadonlyMap<string, Scenario> = new Map(),
): Promise<Problem[]> {
  if (compareWith === undefined || compareWith === null) return [];
  if (compareWith === id) return [problem(['compareWith'], 'A scenario cannot be compared with itself.')];
  const found =
    (await published.scenarios.find(compareWith)) ??
    arriving.get(compareWith) ??
    (await tx.selectFrom('scenarios').select('baseline').where('id', '=', compareWith).executeTakeFirst());
  if (found?.baseline === baseline) return [];
  return [
    problem(['compareWith'], found ? 'This scenario has another baseline.' : 'There is no such scenario.'),
  ];
}
