import { z } from 'zod';
import { problemSchema } from './problemDetails.ts';
import { uncertaintyKinds } from './simulation.ts';

const range = z
  .object({ p10: z.number(), p50: z.number(), p90: z.number() })
  .meta({ id: 'Range', description: '8 in 10 replications lie between p10 and p90' });
export type Range = z.infer<typeof range>;

const rangeOfKinds = z
  .object({
    kinds: uncertaintyKinds,
    replications: z.number(),
    atEnd: z
      .object({ children: range, spendGbpPerWeek: range })
      .meta({ description: "In the horizon's last week" }),
    financialYears: z.array(z.object({ year: z.string(), savingGbp: range, cumulativeSavingGbp: range })),
  })
  .meta({ id: 'RangeOfKinds', description: 'The range with only these kinds of uncertainty' });
export type RangeOfKinds = z.infer<typeof rangeOfKinds>;

const part = rangeOfKinds.nullable().meta({ description: 'Null until it has been run' });

/** Where the range of a simulation comes from. */
export const rangeSourcesSchema = z
  .object({
    simulation: z.string(),
    state: z.enum(['running', 'done', 'failed']),
    done: z.number().meta({ description: 'Replications run so far, of all parts' }),
    of: z.number(),
    failure: problemSchema.nullable(),
    together: part,
    chance: part,
    assumption: part,
    drift: part,
  })
  .meta({
    id: 'RangeSources',
    description:
      'The range with all kinds of uncertainty together and with each alone. Chance alone rests on as many ' +
      'replications as all together; assumption and drift alone on 200, each a run of the expected engine.',
  });
export type RangeSources = z.infer<typeof rangeSourcesSchema>;
