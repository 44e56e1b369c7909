import type { ProjectionInput } from '../../../model/project.ts';
import { storedProjection } from '../../projections/storedProjection.ts';
import { NO_COMPARATOR } from '../../store/acrossFiles.ts';
import { noSuch } from '../../store/noSuch.ts';
import { storedLibrary } from '../storedLibrary.ts';
import type { Read } from './readFiles.ts';

/** The inputs of a stored scenario's projection. */
export async function projectionOfStored(
  scenarioId: string,
  compare: string | undefined,
): Promise<Read<ProjectionInput>> {
  const stored = await storedLibrary();
  if (!stored.ok) return stored;
  const { library } = stored;
  const scenario = await library.scenarios.find(scenarioId);
  if (!scenario) {
    const known = await library.scenarios.ids();
    return { ok: false, problems: [`${noSuch('scenario', scenarioId, known)} carecast list shows them.`] };
  }
  const input = await storedProjection(library, scenario, compare === NO_COMPARATOR ? null : compare);
  return input.ok
    ? input
    : { ok: false, problems: input.problems.map(({ message }) => `--compare: ${message}`) };
}
