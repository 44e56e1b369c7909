import { readdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Scenario } from '../../model/schema/scenario.ts';
import { problemsAcrossFiles } from './acrossFiles.ts';
import { readAuthorityFolder, type AuthorityFiles } from './authorityFolder.ts';
import { filledShelf, type Library, type ScenarioShelf } from './library.ts';

/** The library, or every problem of every file as lines that name the file. */
export type LoadedLibrary = { ok: true; library: Library } | { ok: false; problems: string[] };

/** A folder per authority, in the checkout or where CARECAST_SCENARIOS says. */
export const publishedFolder = (): string =>
  process.env.CARECAST_SCENARIOS || resolve(import.meta.dirname, '../../scenarios');

/** Reads and checks every published file. One broken file refuses the whole, with all there is to mend. */
export async function loadPublishedLibrary(root: string): Promise<LoadedLibrary> {
  const problems: string[] = [];
  const folders: AuthorityFiles[] = [];
  for (const authority of await authorityNames(root)) {
    const files = await readAuthorityFolder(root, authority, (line) => problems.push(line));
    if (files) folders.push(files);
  }
  // A file that could not be read would also seem to be missing wherever another one refers to it.
  if (problems.length === 0) problems.push(...problemsAcrossFiles(folders));
  return problems.length > 0 ? { ok: false, problems } : { ok: true, library: libraryOf(folders) };
}

async function authorityNames(root: string): Promise<string[]> {
  const entries = await readdir(root, { withFileTypes: true });
  const folders = entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'));
  return folders.map((folder) => folder.name).sort();
}

function libraryOf(folders: readonly AuthorityFiles[]): Library {
  const perFolder = <T>(entry: (folder: AuthorityFiles) => [id: string, item: T | undefined]) =>
    filledShelf(
      folders.flatMap((folder) => {
        const [id, item] = entry(folder);
        return item === undefined ? [] : [[id, item] as const];
      }),
    );
  const scenarios = folders.flatMap((folder) => folder.scenarios);
  return {
    baselines: perFolder(({ authority, baseline }) => [baseline.id, { authority, baseline }]),
    scenarios: publishedScenarios(scenarios.map(({ scenario }) => scenario)),
    targets: perFolder(({ baseline, targets }) => [baseline.id, targets]),
    evidence: perFolder(({ authority, evidence }) => [authority, evidence]),
    history: perFolder(({ baseline, history }) => [baseline.id, history]),
    supply: perFolder(({ baseline, supply }) => [baseline.id, supply]),
    claims: perFolder(({ authority, claims }) => [authority, claims]),
  };
}

/** Published scenarios are as their files are, and have no versions. */
function publishedScenarios(scenarios: readonly Scenario[]): ScenarioShelf {
  const shelf = filledShelf(scenarios.map((scenario) => [scenario.id, scenario] as const));
  return {
    list: shelf.list,
    find: (id, version) => (version === undefined ? shelf.find(id) : Promise.resolve(undefined)),
    ids: () => Promise.resolve(scenarios.map(({ id }) => id)),
  };
}
