import type { Draft } from './draft.ts';

/** An id that no measure of the draft has: the stem itself, or with the first free number after it. */
export function newMeasureId(stem: string, { cards }: Draft): string {
  const taken = new Set(cards.map(({ measure }) => measure.id));
  for (let number = 1; ; number++) {
    const id = number === 1 ? stem : `${stem}-${number}`;
    if (!taken.has(id)) return id;
  }
}
