/**
 * A value that stands still while nobody sees what it is drawn as: three charts take longer to draw than one,
 * and the one that is looked at should not wait for the others.
 */
export class HeldWhileUnseen<T> {
  seen = $state(true);
  readonly #now: () => T;
  #last: { value: T } | undefined;

  constructor(now: () => T) {
    this.#now = now;
  }

  readonly value: T = $derived.by(() => {
    if (this.seen || !this.#last) this.#last = { value: this.#now() };
    return this.#last.value;
  });
}
