import { z } from 'zod';
import { fields } from './fields.ts';
import { id, label } from './primitives.ts';

/**
 * A number of a claim: a figure of the evidence register by its id, what several of them come to, or what a check
 * would need and no paper says. No number is typed here that a paper printed.
 */

const missing = fields({
  missing: label.meta({ description: 'What no paper says, as a noun: "the spend of 2021/22"' }),
});

const factor = z
  .number({ error: 'Must be a number, such as 12 for months or -1 to take away.' })
  .refine((it) => it !== 0 && Number.isFinite(it), { error: 'Must not be 0.' });

export const term = z.union(
  [
    id,
    missing,
    fields({
      figure: id,
      times: factor.meta({ description: 'Taken so many times; -1 takes it away' }),
    }),
  ],
  {
    error:
      'Must be the id of a figure, {"figure": id, "times": number} or {"missing": "what no paper says"}.',
  },
);
export type Term = z.infer<typeof term>;

const sum = fields({
  sum: z.array(term).min(1, 'Name at least one figure.'),
  over: factor.optional().meta({ description: 'The sum is divided by this, as for an average' }),
  times: factor.optional(),
});

const plain = z.union([id, missing, sum]);

const ratio = fields({
  of: plain,
  to: plain,
  times: factor.optional().meta({ description: 'As 10,000 for a rate per 10,000' }),
});

export const amount = z
  .union([id, missing, sum, ratio], {
    error: 'Must be the id of a figure, a sum, a ratio (of, to) or {"missing": "what no paper says"}.',
  })
  .meta({
    id: 'ClaimAmount',
    description: 'A figure by its id, a sum or ratio of figures, or what is missing',
  });
export type Amount = z.infer<typeof amount>;

export const parts = z.array(term).min(1, 'Name at least one figure.');
