import { z } from 'zod';
import { fields } from './fields.ts';
import { id, prose } from './primitives.ts';

/** What a number may be, and how to say so when it is not. */
export interface Limits {
  min: number;
  max: number;
  /** Completes "must be ...", with the unit: "a share between 0 and 1 (20% is 0.2)". */
  words: string;
}

/** A number alone: no source, no range. */
export const plainNumber = (limits: Limits) =>
  z
    .number({ error: `Must be ${limits.words}.` })
    .min(limits.min, `Must be ${limits.words}.`)
    .max(limits.max, `Must be ${limits.words}.`);

/** A number alone or with its source; never a range. */
export const sourcedNumber = (limits: Limits) => {
  const value = plainNumber(limits);
  return z.union([value, fields({ value, source: id.optional(), note: prose.optional() })]);
};
export type SourcedNumber = z.infer<ReturnType<typeof sourcedNumber>>;

/**
 * A number alone, with its source, or as a low, a likely and a high value. Ranges that name the same
 * `sharedDraw` rise and fall together. See docs/model.md, "Uncertainty".
 */
export const quantity = (limits: Limits) => {
  const value = plainNumber(limits);
  const note = prose.optional();
  const range = fields({
    low: value,
    mode: value,
    high: value,
    source: id.optional(),
    sharedDraw: id.optional(),
    note,
  }).refine((it) => it.low <= it.mode && it.mode <= it.high, {
    error: 'Out of order: low must not be above mode, nor mode above high.',
  });
  return z.union([value, fields({ value, source: id.optional(), note }), range]);
};
export type Quantity = z.infer<ReturnType<typeof quantity>>;
export type Range = Extract<Quantity, { low: number }>;

export const isRange = (it: Quantity): it is Range => typeof it === 'object' && 'low' in it;

/** Mean of the PERT distribution of a range, (low + 4 mode + high) / 6; any other quantity is its value. */
export function expectedValue(it: Quantity): number {
  if (typeof it === 'number') return it;
  return isRange(it) ? (it.low + 4 * it.mode + it.high) / 6 : it.value;
}

/** The value a person would quote: the mode of a range. */
export function likelyValue(it: Quantity): number {
  if (typeof it === 'number') return it;
  return isRange(it) ? it.mode : it.value;
}

/** The least and the most that a number may turn out to be. */
export const lowestValue = (it: Quantity): number => (isRange(it) ? it.low : likelyValue(it));
export const highestValue = (it: Quantity): number => (isRange(it) ? it.high : likelyValue(it));

export const sourceOf = (it: Quantity): string | undefined =>
  typeof it === 'number' ? undefined : it.source;
