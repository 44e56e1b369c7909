import { createHash } from 'node:crypto';
import type { ProjectionInput } from '../../model/project.ts';
import type { Projection } from '../../model/schema/projection.ts';
import { ENGINE_VERSION } from '../../model/version.ts';

export type Projector = (input: ProjectionInput) => Promise<Projection>;

const MOST_REMEMBERED = 32;

/** Projects, and keeps the latest results: the same inputs are asked for by every screen in turn. */
export function rememberedProjections(compute: Projector, most = MOST_REMEMBERED): Projector {
  // A map keeps the order of insertion, so its first key is the one unused for longest.
  const byInputs = new Map<string, Promise<Projection>>();
  return (input) => {
    const key = fingerprint(input);
    const projection = byInputs.get(key) ?? compute(input);
    byInputs.delete(key);
    byInputs.set(key, projection);
    if (byInputs.size > most) byInputs.delete(byInputs.keys().next().value!);
    // What failed is tried again the next time.
    projection.catch(() => byInputs.delete(key));
    return projection;
  };
}

function fingerprint({ baseline, scenario, comparator, targets }: ProjectionInput): string {
  const inputs = [ENGINE_VERSION, baseline, scenario, comparator, targets ?? null];
  return createHash('sha256').update(JSON.stringify(inputs)).digest('base64url');
}
