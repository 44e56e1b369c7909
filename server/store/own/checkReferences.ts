import { problem, type Problem } from '../../../model/schema/problem.ts';
import type { Scenario } from '../../../model/schema/scenario.ts';
import type { Writing } from './scenarioStore.ts';

type Reading = Pick<Writing, 'tx' | 'published'>;

/**
 * What is wrong with the scenarios that a content names, to compare with or for their targets; `arriving` come in
 * the same write.
 */
export async function checkReferences(
  reading: Reading,
  scenario: Scenario,
  arriving: ReadonlyMap<string, Scenario> = new Map(),
): Promise<Problem[]> {
  return [
    ...(await comparatorProblems(reading, scenario, arriving)),
    ...(await targetProblems(reading, scenario)),
  ];
}

async function comparatorProblems(
  { tx, published }: Reading,
  { id, compareWith, baseline }: Scenario,
  arriving: ReadonlyMap<string, Scenario>,
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

/** Targets are stated for published scenarios alone. */
async function targetProblems({ published }: Reading, { targetsOf, baseline }: Scenario): Promise<Problem[]> {
  if (targetsOf === undefined) return [];
  const found = await published.scenarios.find(targetsOf);
  if (found?.baseline === baseline) return [];
  const message = found
    ? 'This scenario has another baseline.'
    : 'There is no such published scenario. Leave it out, or name the one whose targets are meant.';
  return [problem(['targetsOf'], message)];
}
