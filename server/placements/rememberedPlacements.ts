import type { ProjectionInput } from '../../model/project.ts';
import type { PlacementsResult, PlacementsSettings } from '../../model/schema/placements.ts';
import { ENGINE_VERSION } from '../../model/version.ts';
import { sharedInput } from '../whatif/sharedInput.ts';

const MOST_REMEMBERED = 12;

/** The latest answers about places: the same plan is asked about whenever somebody comes back to the screen. */
export class RememberedPlacements {
  // A map keeps the order of insertion, so its first key is the one unused for longest.
  readonly #byInputs = new Map<string, PlacementsResult>();

  keyOf(input: ProjectionInput, { replications }: PlacementsSettings): string {
    return JSON.stringify([ENGINE_VERSION, sharedInput(input).key, replications ?? null]);
  }

  find(key: string): PlacementsResult | undefined {
    const found = this.#byInputs.get(key);
    if (found) this.keep(key, found);
    return found;
  }

  keep(key: string, result: PlacementsResult): void {
    this.#byInputs.delete(key);
    this.#byInputs.set(key, result);
    if (this.#byInputs.size > MOST_REMEMBERED) this.#byInputs.delete(this.#byInputs.keys().next().value!);
  }
}
