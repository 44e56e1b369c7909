import { z } from 'zod';
import { fields } from './fields.ts';
import { financialYear, id, listOf, MOST_OF_A_KIND } from './primitives.ts';

/** What is asked of "and if this number were another?", and what it answers. Money is pounds, unrounded. */

const key = z.string().min(1, 'Name a number by its key.').max(400, 'At most 400 characters.').meta({
  description: 'A number of the files, as "baseline:<path>", "measure:<id>:<field>" or "shared:<name>"',
});

const year = financialYear.optional().meta({ description: "A financial year; left out: the horizon's last" });
const cumulative = z
  .boolean({ error: 'Must be true or false.' })
  .optional()
  .meta({ description: "The sum so far instead of that year's saving" });
const line = id.optional().meta({ description: 'A line of the savings table; left out: all lines together' });

/** The saving that a tornado or a two-way table is of. */
export const savingFigureSettings = fields({ year, cumulative, line });

const when = z
  .string()
  .max(20, 'A financial year or a date.')
  .optional()
  .meta({ description: 'The financial year or date of the figure; left out: the last one' });
const basis = z
  .enum(['in-year', 'cumulative'], { error: 'Must be "in-year" or "cumulative".' })
  .optional()
  .meta({ description: "A saving read as that year's or as the sum so far" });

const target = id.meta({ description: 'A target that holds for the scenario, by its id' });

const value = z.number({ error: 'Must be a number.' });

/** What each kind of figure takes, so that nothing is sent that would make no difference. */
const figure = z
  .discriminatedUnion('kind', [
    fields({ kind: z.literal('saving'), value, when, basis, line }),
    fields({ kind: z.literal('children'), value, when }),
    fields({ kind: z.literal('children-per-10k'), value, when }),
    fields({ kind: z.literal('cp-plans'), value, when }),
    fields({
      kind: z.literal('placement-share'),
      value,
      when,
      placements: listOf(id, MOST_OF_A_KIND, 'placement types').min(1, 'Name at least one placement type.'),
    }),
  ])
  .meta({ description: 'A figure to meet, instead of that of a target' });
export type FigureWanted = z.infer<typeof figure>;

export const switchingSettings = fields({ target, when, basis });

export const goalSeekSettings = fields({
  lever: key,
  target: target.optional(),
  figure: figure.optional(),
  when,
  basis,
  chance: z
    .number({ error: 'Must be a chance between 0.01 and 0.99 (80% is 0.8).' })
    .min(0.01, 'Must be a chance between 0.01 and 0.99 (80% is 0.8).')
    .max(0.99, 'Must be a chance between 0.01 and 0.99 (80% is 0.8).')
    .optional()
    .meta({
      description: 'How sure it is to be, from 1,000 replications a step; left out: by expected value',
    }),
});
export type GoalSeekSettings = z.infer<typeof goalSeekSettings>;

const VALUES_RULE = 'Give from 2 to 9 numbers.';
const axis = fields({
  key,
  values: z
    .array(z.number({ error: 'Must be a number.' }))
    .min(2, VALUES_RULE)
    .max(9, VALUES_RULE)
    .optional()
    .meta({ description: 'Left out: five from end to end of its range' }),
});

export const twoWaySettings = fields({
  rows: axis,
  columns: axis,
  year,
  cumulative,
  line,
  target: target.optional(),
  when,
  basis,
});
export type TwoWaySettings = z.infer<typeof twoWaySettings>;

const member = z.object({
  key: z.string().meta({ description: "The number's own key, whatever it shares its draw with" }),
  label: z.string(),
  low: z.number(),
  likely: z.number(),
  high: z.number(),
  source: z.string().optional().meta({ description: 'Its entry in the evidence register' }),
  overridden: z
    .boolean()
    .meta({ description: 'Whether the scenario holds this number of the baseline to be another' }),
});

/** An assumption or lever in words. */
const described = {
  key: z.string(),
  label: z.string(),
  unit: z.string().meta({ description: 'What the numbers count, as a name' }),
  members: z.array(member).meta({ description: 'The numbers that move together; most often one' }),
};

const tornadoBar = z
  .object({
    ...described,
    low: z.number(),
    likely: z.number(),
    high: z.number(),
    atLowGbp: z.number(),
    atHighGbp: z.number(),
    swingGbp: z.number(),
  })
  .meta({ id: 'TornadoBar' });
export type TornadoBarResult = z.infer<typeof tornadoBar>;

const head = {
  engineVersion: z.string(),
  scenario: z.string(),
  compareWith: z.string().nullable(),
};

export const tornadoStart = z.object({
  ...head,
  year: z.string(),
  basis: z.enum(['in-year', 'cumulative']),
  line: z.string().nullable(),
  likelyGbp: z.number().meta({ description: 'With every assumption at its likely value' }),
  assumptions: z.number().meta({ description: 'How many bars there will be' }),
});
export type TornadoStart = z.infer<typeof tornadoStart>;

export const tornadoSchema = tornadoStart
  .extend({ bars: z.array(tornadoBar).meta({ description: 'From the widest to the narrowest' }) })
  .meta({ id: 'Tornado', description: 'What each assumption does to a saving at each end of its range' });
export type Tornado = z.infer<typeof tornadoSchema>;

/** The figure of a target, or one typed, that a question is about. */
const aimed = z.object({
  target: z.string().nullable().meta({ description: 'Null for a typed figure' }),
  label: z.string(),
  kind: z.enum(['saving', 'children', 'children-per-10k', 'cp-plans', 'placement-share']),
  line: z.string().nullable(),
  when: z.string().nullable(),
  basis: z.enum(['in-year', 'cumulative']).nullable(),
  value: z.number(),
  source: z.string().nullable(),
});
export type Aimed = z.infer<typeof aimed>;

export const switchingSchema = z
  .object({
    ...head,
    aim: aimed,
    likely: z.number().meta({ description: 'The figure with every assumption at its likely value' }),
    metAtLikely: z.boolean(),
    assumptions: z.array(
      z.object({
        ...described,
        low: z.number(),
        likely: z.number(),
        high: z.number(),
        switchesAt: z
          .number()
          .nullable()
          .meta({ description: 'Where the target starts or stops being met; null: not within its range' }),
      }),
    ),
  })
  .meta({ id: 'SwitchingValues' });
export type SwitchingValues = z.infer<typeof switchingSchema>;

const axisAnswer = z.object({ ...described, values: z.array(z.number()), now: z.number() });

export const twoWaySchema = z
  .object({
    ...head,
    rows: axisAnswer,
    columns: axisAnswer,
    figure: z.union([aimed, z.object({ year: z.string(), basis: z.string(), line: z.string().nullable() })]),
    values: z.array(z.array(z.number())).meta({ description: 'By row, then column' }),
    ratings: z
      .array(z.array(z.enum(['met', 'close', 'missed'])))
      .nullable()
      .meta({ description: 'Null without a target' }),
  })
  .meta({ id: 'TwoWayTable' });
export type TwoWay = z.infer<typeof twoWaySchema>;

export const goalSeekSchema = z
  .object({
    ...head,
    lever: z.object({
      ...described,
      now: z.number(),
      low: z.number().meta({ description: 'As far as moving it makes sense' }),
      high: z.number(),
      step: z.number(),
    }),
    aim: aimed,
    chance: z.number().nullable(),
    replications: z.number().nullable(),
    found: z.boolean(),
    value: z.number().meta({ description: 'What meets it or, where nothing does, what comes closest' }),
    result: z.number().meta({
      description: 'The figure there: expected, or reached with the chance asked for',
    }),
    nowResult: z.number().meta({ description: 'The same figure with the lever where it is' }),
    chanceThere: z.number().nullable().meta({ description: 'The chance there; null by expected value' }),
    metThroughout: z.boolean().meta({ description: 'Met wherever the lever stands: all values tried do' }),
    moves: z.boolean().meta({ description: 'False where no value tried changed the figure' }),
    sentence: z.string(),
    draft: z.unknown().nullable().meta({
      description:
        'The scenario with the lever there, or with the baseline’s number overridden; null where it stays where it is',
    }),
  })
  .meta({ id: 'GoalSeek' });
export type GoalSeek = z.infer<typeof goalSeekSchema>;

export const leversSettings = fields({});

export const leversSchema = z
  .object({
    ...head,
    levers: z
      .array(
        z.object({
          ...described,
          part: z.enum(['scenario', 'baseline']),
          now: z.number(),
          low: z.number(),
          high: z.number(),
          step: z.number(),
        }),
      )
      .meta({ description: 'What a goal seek can move, the numbers of the scenario first' }),
    assumptions: z
      .array(z.object({ ...described, low: z.number(), likely: z.number(), high: z.number() }))
      .meta({ description: 'What has a range: the bars of a tornado' }),
    aims: z.array(aimed).meta({ description: 'The figures of targets that the horizon reaches' }),
    lines: z.array(z.string()),
    years: z.array(z.string()),
  })
  .meta({ id: 'Levers' });
export type Levers = z.infer<typeof leversSchema>;
