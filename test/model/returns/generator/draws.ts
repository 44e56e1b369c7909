import { childKey, rootKey, uniformOf, type Key } from '../../../../model/random/keys.ts';

/** Draws one after another from a seed. */
export class Draws {
  readonly #key: Key;
  #drawn = 0;

  constructor(seed: number, purpose = 0) {
    this.#key = childKey(rootKey(seed), purpose);
  }

  /** Between 0 and 1. */
  uniform(): number {
    return uniformOf(this.#key, this.#drawn++);
  }

  chance(probability: number): boolean {
    return this.uniform() < probability;
  }

  /** A whole number, both ends included. */
  between(low: number, high: number): number {
    return low + Math.floor(this.uniform() * (high - low + 1));
  }

  /** Whole days, exponential. */
  days(mean: number): number {
    return Math.floor(-mean * Math.log(this.uniform()));
  }

  pick<T>(items: readonly T[]): T {
    return items[this.between(0, items.length - 1)]!;
  }

  /** A sample without repeats. */
  sample<T>(items: readonly T[], size: number): T[] {
    const left = [...items];
    const taken: T[] = [];
    while (taken.length < size && left.length > 0)
      taken.push(left.splice(this.between(0, left.length - 1), 1)[0]!);
    return taken;
  }
}
