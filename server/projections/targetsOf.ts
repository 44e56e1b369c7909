import type { Baseline } from '../../model/schema/baseline.ts';
import { parseTargets } from '../../model/schema/files.ts';
import type { Targets } from '../../model/schema/targets.ts';
import type { Library } from '../store/library.ts';

/** The stored targets of a baseline; none for a changed baseline that they no longer fit. */
export async function targetsOf(library: Library, baseline: Baseline): Promise<Targets | undefined> {
  const stored = await library.targets.find(baseline.id);
  if (stored === undefined) return undefined;
  const fit = parseTargets(stored, baseline);
  return fit.ok ? fit.value : undefined;
}
