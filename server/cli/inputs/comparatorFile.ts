import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Scenario } from '../../../model/schema/scenario.ts';
import { NO_COMPARATOR } from '../../store/acrossFiles.ts';
import type { ProjectionFiles } from './projectionOfFiles.ts';
import type { Read } from './readFiles.ts';

/**
 * What a scenario given as a file is compared with: the file in --compare; without it what the scenario
 * names in compareWith, looked for beside the scenario's own file as `<id>.json`.
 */
export async function comparatorFile(
  files: ProjectionFiles,
  scenario: Read<Scenario>,
  read: (path: string) => Promise<Read<Scenario>>,
): Promise<Read<Scenario | null>> {
  if (files.compare === NO_COMPARATOR) return { ok: true, value: null };
  if (files.compare !== undefined) return read(files.compare);
  const id = scenario.ok ? (scenario.value.compareWith ?? null) : null;
  if (id === null) return { ok: true, value: null };

  const refused = (message: string): Read<null> => ({
    ok: false,
    problems: [`${files.scenario}: compareWith: ${message}`],
  });
  const beside = join(dirname(files.scenario), `${id}.json`);
  // An id may hold a slash, and must not lead to another folder.
  if (basename(id) !== id || !existsSync(beside)) {
    return refused(
      `This scenario is not beside the file: give it with --compare, or --compare ${NO_COMPARATOR}.`,
    );
  }
  const comparator = await read(beside);
  if (comparator.ok && comparator.value.id !== id) {
    return refused('The file of that name beside it has another id: give the right one with --compare.');
  }
  return comparator;
}
