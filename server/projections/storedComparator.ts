import type { Baseline } from '../../model/schema/baseline.ts';
import { parseScenario } from '../../model/schema/files.ts';
import type { Parsed } from '../../model/schema/problem.ts';
import type { Scenario } from '../../model/schema/scenario.ts';
import type { Library } from '../store/library.ts';
import { noSuch } from '../store/noSuch.ts';

/** The stored scenario to compare with, which must fit the baseline the run uses; null for no measures. */
export async function storedComparator(
  library: Library,
  id: string | null,
  baseline: Baseline,
  path: string,
): Promise<Parsed<Scenario | null>> {
  if (id === null) return { ok: true, value: null };
  const refused = (message: string): Parsed<null> => ({ ok: false, problems: [{ path, message }] });
  const comparator = await library.scenarios.find(id);
  if (comparator === undefined) {
    const known = await library.scenarios.ids();
    return refused(noSuch('scenario', id, known));
  }
  // A baseline that was sent along may lack what a stored scenario names.
  const fits = parseScenario(comparator, baseline);
  return fits.ok ? fits : refused('This scenario does not fit the baseline of the one it is compared with.');
}
