import type { ProjectionInput } from '../../../model/project.ts';
import type { Baseline } from '../../../model/schema/baseline.ts';
import { parseBaseline, parseScenario, parseTargets } from '../../../model/schema/files.ts';
import type { Scenario } from '../../../model/schema/scenario.ts';
import { comparatorFile } from './comparatorFile.ts';
import { problemsOf, readFileAs, type Read } from './readFiles.ts';

/** Paths of the files a projection is made of. */
export interface ProjectionFiles {
  baseline: string;
  scenario: string;
  targets?: string | undefined;
  compare?: string | undefined;
}

/** The inputs of a projection whose files were given by path. Nothing stored is looked at. */
export async function projectionOfFiles(files: ProjectionFiles): Promise<Read<ProjectionInput>> {
  const baseline = await readFileAs(files.baseline, parseBaseline);
  // The others refer to the baseline: without it, whatever they say would seem wrong.
  if (!baseline.ok) return baseline;
  return withBaseline(baseline.value, files);
}

async function withBaseline(baseline: Baseline, files: ProjectionFiles): Promise<Read<ProjectionInput>> {
  const asScenario = (path: string): Promise<Read<Scenario>> =>
    readFileAs(path, (input) => parseScenario(input, baseline));
  const scenario = await asScenario(files.scenario);
  const targets =
    files.targets === undefined
      ? ({ ok: true, value: undefined } as const)
      : await readFileAs(files.targets, (input) => parseTargets(input, baseline));
  const comparator = await comparatorFile(files, scenario, asScenario);
  if (!scenario.ok || !targets.ok || !comparator.ok) {
    return { ok: false, problems: problemsOf([scenario, targets, comparator]) };
  }
  return {
    ok: true,
    value: { baseline, scenario: scenario.value, comparator: comparator.value, targets: targets.value },
  };
}
