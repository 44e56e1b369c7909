import { problem, told, type Problem } from '../../../model/schema/problem.ts';
import type { Scenario } from '../../../model/schema/scenario.ts';
import type { ExportedScenario, ScenarioExport } from '../../../model/schema/storedScenario.ts';
import { nameKey } from '../../../model/schema/storedText.ts';
import { Pauses } from '../../pauses.ts';
import { NO_COMPARATOR } from '../acrossFiles.ts';
import { problemsUnder } from '../../projections/problemsUnder.ts';
import { agreementProblems } from './agreement.ts';
import { noteAll } from './auditLog.ts';
import { checkReferences } from './checkReferences.ts';
import { importedRows, type ImportedRows } from './importedRows.ts';
import { invalid, Refused, type Kept } from './refusal.ts';
import type { JudgingStore, Writing } from './scenarioStore.ts';
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
  store: JudgingStore,
  { scenarios }: ScenarioExport,
  author: string,
): Promise<Kept<string[]>> {
  const fitting = await writing(store, (it) => refuseUnfitting(it, scenarios));
  if (!fitting.ok) return fitting;
  const weak = told(await agreedProblems(store, scenarios));
  // Before the write, so that the database is others' until then.
  const rows = await importedRows(scenarios);
  return writing(store, async (it) => {
    // Somebody may have come between.
    await refuseUnfitting(it, scenarios);
    if (weak.length > 0) throw invalid(weak);
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

const contentPath = (i: number, version: number): string =>
  `scenarios[${i}].versions[${version - 1}].content`;

/** What is here already is said first: what else may be wrong does not matter then. */
async function refuseUnfitting(it: Writing, scenarios: readonly ExportedScenario[]): Promise<void> {
  const taken = await takenProblems(it, scenarios);
  if (taken.length > 0) throw new Refused({ why: 'taken', problems: told(taken) });
  const problems = await referenceProblems(it, scenarios);
  if (problems.length > 0) throw invalid(told(problems));
}

/**
 * A version that comes in as agreed is one that could be agreed here, whatever has become of the scenario since;
 * one after the other, as each takes a while.
 */
async function agreedProblems(
  store: JudgingStore,
  scenarios: readonly ExportedScenario[],
): Promise<Problem[]> {
  const arriving = scenarios.map(lastContent);
  const problems: Problem[] = [];
  for (const [i, { agreedVersion, versions }] of scenarios.entries()) {
    if (agreedVersion === null) continue;
    const weak = await agreementProblems(store, versions[agreedVersion - 1]!.content, arriving);
    problems.push(...problemsUnder(contentPath(i, agreedVersion), weak));
  }
  return problems;
}

async function referenceProblems(
  writing: Writing,
  scenarios: readonly ExportedScenario[],
): Promise<Problem[]> {
  const arriving = new Map(scenarios.map((it) => [it.id, lastContent(it)]));
  const pauses = new Pauses();
  const problems: Problem[] = [];
  for (const [i, scenario] of scenarios.entries()) {
    await pauses.pause();
    const found = await checkReferences(writing, lastContent(scenario), arriving);
    problems.push(...problemsUnder(contentPath(i, scenario.versions.length), found));
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
