import { problem, type Problem } from '../../../model/schema/problem.ts';
import type { ExportedScenario, ScenarioExport } from '../../../model/schema/storedScenario.ts';
import { nameKey } from '../../../model/schema/storedText.ts';
import { NO_COMPARATOR } from '../acrossFiles.ts';
import type { VersionRow } from '../database/tables.ts';
import { problemsUnder } from '../../projections/problemsUnder.ts';
import { agreementProblems } from './agreement.ts';
import { note } from './auditLog.ts';
import { changedFields } from './changedFields.ts';
import { checkComparator } from './checkComparator.ts';
import { contentColumns } from './listedPart.ts';
import { isNameTaken } from './names.ts';
import { scenarioRow } from './readScenario.ts';
import { invalid, Refused, type Kept } from './refusal.ts';
import type { ScenarioStore, Writing } from './scenarioStore.ts';
import { writing } from './writing.ts';

/**
 * Takes in a file that `readExport` has passed, whole or not at all: a scenario or a name that is here already
 * is answered, and never written over. Authors and times stay as the file gives them.
 *
 * @returns the ids of what was taken in
 */
export const importScenarios = (
  store: ScenarioStore,
  { scenarios }: ScenarioExport,
  author: string,
): Promise<Kept<string[]>> =>
  writing(store, async (it) => {
    const taken = await takenProblems(it, scenarios);
    if (taken.length > 0) throw new Refused({ why: 'taken', problems: taken });
    const arriving = scenarios.map((scenario) => scenario.versions.at(-1)!.content);
    const problems: Problem[] = [];
    for (const [i, content] of arriving.entries()) {
      for (const { message } of await checkComparator(it, content, arriving)) {
        const last = scenarios[i]!.versions.length - 1;
        problems.push(problem(['scenarios', i, 'versions', last, 'content', 'compareWith'], message));
      }
    }
    problems.push(...(await agreedProblems(it, scenarios)));
    if (problems.length > 0) throw invalid(problems);
    for (const scenario of scenarios) await takeIn(it, scenario, author);
    return scenarios.map(({ id }) => id);
  });

/** A version that comes in as agreed is one that could be agreed here, whatever has become of the scenario since. */
async function agreedProblems(
  { published }: Writing,
  scenarios: readonly ExportedScenario[],
): Promise<Problem[]> {
  const found = scenarios.map(async ({ agreedVersion, versions }, i) => {
    if (agreedVersion === null) return [];
    const at = agreedVersion - 1;
    const weak = await agreementProblems(published, versions[at]!.content);
    return problemsUnder(`scenarios[${i}].versions[${at}].content`, weak);
  });
  return (await Promise.all(found)).flat();
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
