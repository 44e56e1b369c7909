import { z } from 'zod';
import { fields } from './fields.ts';
import { limits } from './limits.ts';
import {
  financialYear,
  id,
  isoDate,
  label,
  listOf,
  MOST_OF_A_KIND,
  prose,
  recordOf,
  schemaVersion,
} from './primitives.ts';
import { quantity, type Limits } from './quantity.ts';

const common = {
  id,
  label,
  /** The scenarios the paper states it for; left out: every scenario of the authority. */
  scenarios: listOf(id, 200, 'scenarios').optional(),
  note: prose.optional(),
};

const savingTarget = fields({
  ...common,
  kind: z.literal('saving'),
  /** A line of the savings table; left out: all lines together. */
  line: id.optional(),
  basis: z.enum(['in-year', 'cumulative', 'not-stated'], {
    error: 'The basis is "in-year", "cumulative" or "not-stated".',
  }),
  byYear: recordOf(financialYear, quantity(limits.signedGbp), 100, 'years'),
});

/** By date, undated (`value`), or a band that holds from a date on (`between` and `from`). */
const levelFields = (limit: Limits) => ({
  byDate: listOf(fields({ date: isoDate, value: quantity(limit) }), 500, 'dates')
    .min(1, 'Give at least one date.')
    .optional(),
  value: quantity(limit).optional(),
  between: fields({ low: quantity(limit), high: quantity(limit) }).optional(),
  from: isoDate.optional(),
});

const levelTarget = <K extends string>(kind: K, limit: Limits) =>
  fields({ ...common, kind: z.literal(kind), ...levelFields(limit) });

const kinds = [
  savingTarget,
  levelTarget('children', limits.children),
  levelTarget('children-per-10k', limits.per10k),
  levelTarget('cp-plans', limits.plans),
  fields({
    ...common,
    kind: z.literal('placement-share'),
    placements: listOf(id, MOST_OF_A_KIND, 'placement types').min(1, 'Name at least one placement type.'),
    ...levelFields(limits.share),
  }),
] as const;

export const targetSchema = z
  .discriminatedUnion('kind', kinds)
  .meta({ id: 'Target', description: 'A published or agreed figure that a plan is held against' });
export type Target = z.infer<typeof targetSchema>;
export type SavingTarget = z.infer<typeof savingTarget>;
export type LevelTarget = Exclude<Target, SavingTarget>;

/** A level on a day, by its figures in the register. */
const levelOn = fields({ value: z.number().min(0), date: isoDate, source: id });

/** A target whose day has come, and what came of it. */
export const pastTargetSchema = fields({
  id,
  label,
  unit: z.enum(['children', 'plans', 'per 10,000']),
  /** All of these were set as the most there should be. */
  target: levelOn,
  /** Where the number stood when, or before, it was set. */
  start: levelOn.optional(),
  outcome: levelOn,
  note: prose.optional(),
});
export type PastTarget = z.infer<typeof pastTargetSchema>;

export const targetsSchema = fields({
  schemaVersion,
  baseline: id,
  targets: listOf(targetSchema, 500, 'targets'),
  past: listOf(pastTargetSchema, 200, 'past targets').optional(),
}).meta({ id: 'Targets', description: 'The published targets of an authority' });
export type Targets = z.infer<typeof targetsSchema>;
