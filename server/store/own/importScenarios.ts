import { problem, type Problem } from '../../../model/schema/problem.ts';
import type { Scenario } from '../../../model/schema/scenario.ts';
import type { ExportedScenario, ScenarioExport } from '../../../model/schema/storedScenario.ts';
import { nameKey } from '../../../model/schema/storedText.ts';
import { NO_COMPARATOR } from '../acrossFiles.ts';
import type { VersionRow } from '../database/tables.ts';
import { problemsUnder } from '../../projections/problemsUnder.ts';
import { agreementProblems } from './agreement.ts';
import { note } from './auditLog.ts';
import { changedFields } from './changedFields.ts';
import { checkReferences } from './checkReferences.ts';
import { contentColumns } from './listedPart.ts';
import { isNameTaken } from './names.ts';
import { scenarioRow } from './readScenario.ts';
import { invalid, Refused, type Kept } from './refusal.ts';
import type { JudgingStore, Writing } from './scenarioStore.ts';
import { writing } from './writing.ts';

/**
 * Takes in a file that `readExport` has passed, whole or not at all: a scenario or a name that is here already
 * is answered, and never written over. Authors and times stay as the file gives them.
 *
 * @returns the ids of what was taken in
 */
export async function importScenarios(
  store: JudgingStore,
  { scenarios }: ScenarioExport,
  author: string,
): Promise<Kept<string[]>> {
  const fitting = await writing(store, async (it) => {
    const taken = await takenProblems(it, scenarios);
    if (taken.length > 0) throw new Refused({ why: 'taken', problems: taken });
    const problems = await referenceProblems(it, scenarios);
    if (problems.length > 0) throw invalid(problems);
  });
  if (!fitting.ok) return fitting;
  const problems = await notToBeAgreed(store, scenarios);
  return writing(store, async (it) => {
    // Somebody may have come between.
    const taken = await takenProblems(it, scenarios);
    if (taken.length > 0) throw new Refused({ why: 'taken', problems: taken });
    if (problems.length > 0) throw invalid(problems);
    for (const scenario of scenarios) await takeIn(it, scenario, author);
    return scenarios.map(({ id }) => id);
  });
}

const lastContents = (scenarios: readonly ExportedScenario[]): Scenario[] =>
  scenarios.map(({ versions }) => versions.at(-1)!.content);
const lastContentPath = ({ versions }: ExportedScenario, i: number): string =>
  `scenarios[${i}].versions[${versions.length - 1}].content`;

async function referenceProblems(it: Writing, scenarios: readonly ExportedScenario[]): Promise<Problem[]> {
  const arriving = lastContents(scenarios);
  const problems: Problem[] = [];
  for (const [i, content] of arriving.entries()) {
    const found = await checkReferences(it, content, arriving);
    problems.push(...problemsUnder(lastContentPath(scenarios[i]!, i), found));
  }
  return problems;
}

/** What keeps those that come as agreed from being so; one after the other, as each takes a while. */
async function notToBeAgreed(
  store: JudgingStore,
  scenarios: readonly ExportedScenario[],
): Promise<Problem[]> {
  const arriving = lastContents(scenarios);
  const problems: Problem[] = [];
  for (const [i, content] of arriving.entries()) {
    if (scenarios[i]!.status !== 'agreed') continue;
    const weak = await agreementProblems(store, content, arriving);
    problems.push(...problemsUnder(lastContentPath(scenarios[i]!, i), weak));
  }
  return problems;
}

async function takenProblems(
  { tx, published }: Writing,
  scenarios: readonly ExportedScenario[],
): Promise<Problem[]> {
  const problems: Problem[] = [];
  const names = scenarios.map(({ versions }) => nameKey(versions.at(-1)!.content.name));
  for (const [i, { id, versions }] of scenarios.entries()) {
    const idIsTaken =
      id === NO_COMPARATOR || (await published.scenarios.find(id)) || (await scenarioRow(tx, id));
    if (idIsTaken) problems.push(problem(['scenarios', i, 'id'], 'This scenario is here already.'));
    const nameIsTaken =
      names.indexOf(names[i]!) < i ||
      (await isNameTaken({ db: tx, published }, versions.at(-1)!.content.name));
    if (nameIsTaken) {
      const path = ['scenarios', i, 'versions', versions.length - 1, 'content', 'name'];
      problems.push(problem(path, 'Another scenario has this name already.'));
    }
  }
  return problems;
}

async function takeIn(writing: Writing, scenario: ExportedScenario, author: string): Promise<void> {
  const { tx } = writing;
  const { id, status, agreedVersion, versions } = scenario;
  const first = versions[0]!;
  const last = versions.at(-1)!;
  await tx
    .insertInto('scenarios')
    .values({
      id,
      ...contentColumns(last.content),
      status,
      current_version: last.number,
      agreed_version: agreedVersion,
      created_at: first.at,
      created_by: first.author,
      changed_at: last.at,
      changed_by: last.author,
    })
    .execute();
  for (const [j, version] of versions.entries()) {
    const fields = j === 0 ? [] : changedFields(versions[j - 1]!.content, version.content);
    const row: VersionRow = {
      scenario_id: id,
      number: version.number,
      author: version.author,
      at: version.at,
      what_changed: version.whatChanged,
      why: version.why,
      fields: JSON.stringify(fields),
      content: JSON.stringify(version.content),
    };
    await tx.insertInto('versions').values(row).execute();
  }
  await note(writing, { what: 'imported', author, scenario: id, version: last.number, status });
}
