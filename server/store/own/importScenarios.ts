import { problem, told, type Problem } from '../../../model/schema/problem.ts';
import type { Scenario } from '../../../model/schema/scenario.ts';
import type { ExportedScenario, ScenarioExport } from '../../../model/schema/storedScenario.ts';
import { nameKey } from '../../../model/schema/storedText.ts';
import { Pauses } from '../../pauses.ts';
import { NO_COMPARATOR } from '../acrossFiles.ts';
import { problemsUnder } from '../../projections/problemsUnder.ts';
import { agreementProblems } from './agreement.ts';
import { noteAll } from './auditLog.ts';
import { checkComparator } from './checkComparator.ts';
import { importedRows, type ImportedRows } from './importedRows.ts';
import { invalid, Refused, type Kept } from './refusal.ts';
import type { ScenarioStore, Writing } from './scenarioStore.ts';
import { writing } from './writing.ts';

/** So many rows go into the database with one statement. */
const ROWS_AT_ONCE = 50;

/**
 * Takes in a file that `readExport` has passed, whole or not at all: a scenario or a name that is here already
 * is answered, and never written over. Authors and times stay as the file gives them. It may take a while, in
 * which others are answered.
 *
 * @returns the ids of what was taken in
 */
export async function importScenarios(
  store: ScenarioStore,
  { scenarios }: ScenarioExport,
  author: string,
): Promise<Kept<string[]>> {
  const weak = await agreedProblems(store, scenarios);
  // Before the write, so that the database is others' until then.
  const rows = await importedRows(scenarios);
  return writing(store, async (it) => {
    const taken = await takenProblems(it, scenarios);
    if (taken.length > 0) throw new Refused({ why: 'taken', problems: told(taken) });
    const problems = told([...(await comparatorProblems(it, scenarios)), ...weak]);
    if (problems.length > 0) throw invalid(problems);
    await insertAll(it, rows);
    const acts = rows.scenarios.map(({ id, current_version: version, status }) => ({
      what: 'imported' as const,
      author,
      scenario: id,
      version,
      status,
    }));
    for (const part of inParts(acts)) await noteAll(it, part);
    return scenarios.map(({ id }) => id);
  });
}

const lastContent = ({ versions }: ExportedScenario): Scenario => versions.at(-1)!.content;

/** A version that comes in as agreed is one that could be agreed here, whatever has become of the scenario since. */
async function agreedProblems(
  { published }: Pick<ScenarioStore, 'published'>,
  scenarios: readonly ExportedScenario[],
): Promise<Problem[]> {
  const pauses = new Pauses();
  const problems: Problem[] = [];
  for (const [i, { agreedVersion, versions }] of scenarios.entries()) {
    await pauses.pause();
    if (agreedVersion === null) continue;
    const at = agreedVersion - 1;
    const weak = await agreementProblems(published, versions[at]!.content);
    problems.push(...problemsUnder(`scenarios[${i}].versions[${at}].content`, weak));
  }
  return problems;
}

async function comparatorProblems(
  writing: Writing,
  scenarios: readonly ExportedScenario[],
): Promise<Problem[]> {
  const arriving = new Map(scenarios.map((it) => [it.id, lastContent(it)]));
  const pauses = new Pauses();
  const problems: Problem[] = [];
  for (const [i, scenario] of scenarios.entries()) {
    await pauses.pause();
    for (const { message } of await checkComparator(writing, lastContent(scenario), arriving)) {
      const last = scenario.versions.length - 1;
      problems.push(problem(['scenarios', i, 'versions', last, 'content', 'compareWith'], message));
    }
  }
  return problems;
}

async function takenProblems(
  { tx, published }: Writing,
  scenarios: readonly ExportedScenario[],
): Promise<Problem[]> {
  const inFiles = await published.scenarios.list();
  const here = await tx.selectFrom('scenarios').select(['id', 'name_key']).execute();
  const ids = new Set([NO_COMPARATOR, ...inFiles.map(({ id }) => id), ...here.map(({ id }) => id)]);
  const names = new Set([...inFiles.map(({ name }) => nameKey(name)), ...here.map((it) => it.name_key)]);
  return scenarios.flatMap((scenario, i) => {
    const key = nameKey(lastContent(scenario).name);
    const nameIsTaken = names.has(key);
    // Of two in the file with one name the second is told.
    names.add(key);
    const path = ['scenarios', i, 'versions', scenario.versions.length - 1, 'content', 'name'];
    return [
      ...(ids.has(scenario.id) ? [problem(['scenarios', i, 'id'], 'This scenario is here already.')] : []),
      ...(nameIsTaken ? [problem(path, 'Another scenario has this name already.')] : []),
    ];
  });
}

async function insertAll({ tx }: Writing, { scenarios, versions }: ImportedRows): Promise<void> {
  const pauses = new Pauses();
  for (const part of inParts(scenarios)) {
    await tx.insertInto('scenarios').values(part).execute();
    await pauses.pause();
  }
  for (const part of inParts(versions)) {
    await tx.insertInto('versions').values(part).execute();
    await pauses.pause();
  }
}

function* inParts<T>(rows: readonly T[]): Generator<T[]> {
  for (let i = 0; i < rows.length; i += ROWS_AT_ONCE) yield rows.slice(i, i + ROWS_AT_ONCE);
}
