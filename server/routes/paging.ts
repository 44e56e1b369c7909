import type { Context } from 'hono';
import { z } from 'zod';
import type { Page } from '../store/own/auditLog.ts';

/** A whole number in a query, where everything is text. */
export const wholeNumber = (description: string, { least, most }: { least: number; most: number }) => {
  const rule = `Give a whole number from ${least} to ${most.toLocaleString('en-GB')}.`;
  return z
    .string()
    .refine((it) => /^\d{1,9}$/.test(it), { error: rule, abort: true })
    .transform(Number)
    .refine((it) => it >= least && it <= most, rule)
    .optional()
    .meta({ description });
};

const MOST_LIMIT = 10_000;

export const pageQuery = z.object({
  limit: wholeNumber('How many at most', { least: 1, most: MOST_LIMIT }),
  offset: wholeNumber('How many to leave out first', { least: 0, most: 100_000_000 }),
});

/** @param usualLimit how many where the request does not say */
export const pageOf = ({ limit, offset = 0 }: z.infer<typeof pageQuery>, usualLimit = MOST_LIMIT): Page => ({
  limit: limit ?? usualLimit,
  offset,
});

/** How many there are in all, of which the body is a page. */
export const tellTotal = (c: Context, total: number): void => c.header('X-Total-Count', String(total));
