import type { Quantity, Range } from '../schema/quantity.ts';
import { sourced, type Part } from './sentence.ts';

// Told apart here too, so that a page that shows a quantity need not load the schemas that check it.
const isRange = (it: Quantity): it is Range => typeof it === 'object' && 'low' in it;

/** The value a person would quote: the mode of a range. */
export const likely = (it: Quantity): number =>
  typeof it === 'number' ? it : isRange(it) ? it.mode : it.value;

/** A quantity in words, with its range where it has one and its source where it names one. */
export function quantityPart(it: Quantity, words: (value: number) => string): Part {
  const source = typeof it === 'number' ? undefined : it.source;
  const text = isRange(it)
    ? `${words(it.mode)} (from ${words(it.low)} to ${words(it.high)})`
    : words(likely(it));
  return sourced(text, source);
}
