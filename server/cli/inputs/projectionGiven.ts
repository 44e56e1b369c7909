import type { ProjectionInput } from '../../../model/project.ts';
import { projectionOfFiles } from './projectionOfFiles.ts';
import { projectionOfStored } from './projectionOfStored.ts';
import type { Read } from './readFiles.ts';

/** What was given to run: the id of a stored scenario, or files by path. */
export interface GivenInputs {
  scenarioId?: string | undefined;
  baseline?: string | undefined;
  scenario?: string | undefined;
  targets?: string | undefined;
  compare?: string | undefined;
}

/** The inputs of a run, of a stored scenario or of files, but not of both. */
export function projectionGiven(given: GivenInputs): Promise<Read<ProjectionInput>> {
  const { scenarioId, baseline, scenario, targets, compare } = given;
  const refused = (problem: string) => Promise.resolve({ ok: false as const, problems: [problem] });
  const filesGiven = [baseline, scenario, targets].some((path) => path !== undefined);
  if (scenarioId !== undefined) {
    return filesGiven
      ? refused('Give either the id of a stored scenario or files, not both.')
      : projectionOfStored(scenarioId, compare);
  }
  if (baseline !== undefined && scenario !== undefined) {
    return projectionOfFiles({ baseline, scenario, targets, compare });
  }
  return refused(
    filesGiven
      ? 'Files come together: give both --baseline and --scenario.'
      : 'Give the id of a stored scenario (carecast list shows them), or --baseline and --scenario.',
  );
}
