import { checkClaimsBeside } from '../../model/schema/checks/claimsBeside.ts';
import { problem, problemLines, type Problem } from '../../model/schema/problem.ts';
import type { Scenario } from '../../model/schema/scenario.ts';
import type { Targets } from '../../model/schema/targets.ts';
import type { AuthorityFiles } from './authorityFolder.ts';
import { noSuch } from './noSuch.ts';

/** Stands for "no measures" where a comparator is named, so no scenario can have it as its id. */
export const NO_COMPARATOR = 'none';

type ScenariosById = ReadonlyMap<string, Scenario>;

/** What no file shows by itself: ids given twice, and references from file to file; as lines naming the file. */
export function problemsAcrossFiles(folders: readonly AuthorityFiles[]): string[] {
  const scenarios = folders.flatMap((folder) => folder.scenarios);
  const byId: ScenariosById = new Map(scenarios.map(({ scenario }) => [scenario.id, scenario]));
  const baselines = folders.map(({ authority, baseline }) => ({
    file: `${authority}/baseline.json`,
    id: baseline.id,
  }));
  const baselinesById = new Map(folders.map(({ baseline }) => [baseline.id, baseline]));
  const world = {
    scenario: (id: string) => byId.get(id),
    baseline: (id: string) => baselinesById.get(id),
  };
  return [
    ...repeated(baselines),
    ...repeated(scenarios.map(({ file, scenario }) => ({ file, id: scenario.id }))),
    ...scenarios.flatMap(({ file, scenario }) => problemLines(scenarioProblems(scenario, byId), file)),
    ...folders.flatMap(({ authority, targets }) =>
      targets ? problemLines(targetProblems(targets, byId), `${authority}/targets.json`) : [],
    ),
    ...folders.flatMap(({ authority, claims }) =>
      claims ? problemLines(checkClaimsBeside(claims, world), `${authority}/claims.json`) : [],
    ),
  ];
}

function repeated(files: readonly { file: string; id: string }[]): string[] {
  const first = new Map<string, string>();
  return files.flatMap(({ file, id }) => {
    const earlier = first.get(id);
    if (earlier) return [`${file}: id: The file ${earlier} has this id already.`];
    first.set(id, file);
    return [];
  });
}

function scenarioProblems(scenario: Scenario, byId: ScenariosById): Problem[] {
  const reserved = problem(['id'], `"${NO_COMPARATOR}" stands for no measures: choose another id.`);
  return [
    ...(scenario.id === NO_COMPARATOR ? [reserved] : []),
    ...(scenario.compareWith === undefined || scenario.compareWith === null
      ? []
      : referenceProblems(scenario.compareWith, ['compareWith'], scenario.baseline, byId)),
    ...(scenario.targetsOf === undefined
      ? []
      : referenceProblems(scenario.targetsOf, ['targetsOf'], scenario.baseline, byId)),
  ];
}

const targetProblems = (file: Targets, byId: ScenariosById): Problem[] =>
  file.targets.flatMap((target, i) =>
    (target.scenarios ?? []).flatMap((id, j) =>
      referenceProblems(id, ['targets', i, 'scenarios', j], file.baseline, byId),
    ),
  );

function referenceProblems(
  id: string,
  path: (string | number)[],
  baseline: string,
  byId: ScenariosById,
): Problem[] {
  const found = byId.get(id);
  if (found?.baseline === baseline) return [];
  if (found) return [problem(path, 'This scenario has another baseline.')];
  return [problem(path, noSuch('scenario', id, [...byId.keys()]))];
}
