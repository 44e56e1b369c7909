import { z } from 'zod';
import { fields } from './fields.ts';
import { limits } from './limits.ts';
import { financialYear, id, isoDate, label, prose, recordOf, selector } from './primitives.ts';
import { quantity } from './quantity.ts';

const grade = z.enum(['low', 'medium', 'high'], { error: 'Must be "low", "medium" or "high".' });

/** What every measure has, whatever its kind. */
const common = {
  id,
  label,
  start: isoDate,
  end: isoDate.optional(),
  rampWeeks: quantity(limits.weeks).optional(),
  delivery: quantity(limits.delivery).optional(),
  line: id.optional(),
  source: id.optional(),
  confidence: grade.optional(),
  risk: grade.optional(),
  rationale: prose.optional(),
};
const ageBands = selector.optional();
const streams = selector.optional();
const placements = selector.optional();
/** Of the children it takes out, the baseline's share is back within a year. Left out: none is, or they are counted already. */
const someReturn = z.literal(true, { error: 'Write true, or leave the field out.' }).optional();
const change = quantity(limits.relativeChange);

const kinds = [
  fields({ ...common, kind: z.literal('entry-rate'), change, ageBands, streams }),
  fields({
    ...common,
    kind: z.literal('entries'),
    childrenPerYear: quantity(limits.signedChildrenPerYear),
    ageBands,
    streams,
  }),
  fields({
    ...common,
    kind: z.literal('exits'),
    reason: id,
    childrenPerYear: quantity(limits.signedChildrenPerYear),
    placements,
    ageBands,
    someReturn,
  }),
  fields({ ...common, kind: z.literal('exit-rate'), reason: id, change, placements, ageBands, someReturn }),
  fields({
    ...common,
    kind: z.literal('step-down'),
    from: id,
    to: id,
    childrenPerYear: quantity(limits.signedChildrenPerYear),
    ageBands,
  }),
  fields({
    ...common,
    kind: z.literal('entry-mix'),
    from: id,
    to: id,
    share: quantity({ min: -1, max: 1, words: 'a share between -1 and 1 (20% is 0.2)' }),
    ageBands,
    streams,
  }),
  fields({
    ...common,
    kind: z.literal('capacity'),
    placement: id,
    places: quantity(limits.signedPlaces),
    weeklyFixedCostGbp: quantity(limits.weeklyTotalGbp).optional(),
    capitalGbp: quantity(limits.totalGbp).optional(),
    financingGbpPerYear: quantity(limits.yearlyTotalGbp).optional(),
  }),
  fields({
    ...common,
    kind: z.literal('own-home'),
    placement: id,
    places: quantity(limits.places),
    soldPlaces: quantity(limits.places).optional(),
    soldPlaceWeeklyGbp: quantity(limits.weeklyGbp).optional(),
    occupancy: quantity(limits.occupancy).optional(),
    weeklyCostGbp: quantity(limits.weeklyGbp).optional(),
    weeklyFixedCostGbp: quantity(limits.weeklyTotalGbp),
    capitalGbp: quantity(limits.totalGbp).optional(),
    financingGbpPerYear: quantity(limits.yearlyTotalGbp).optional(),
    delayWeeks: quantity(limits.weeks).optional(),
  }),
  fields({
    ...common,
    kind: z.literal('foster-recruitment'),
    placement: id,
    householdsPerYear: quantity(limits.householdsPerYear),
    childrenPerHousehold: quantity(limits.childrenPerHousehold),
  }),
  fields({ ...common, kind: z.literal('unit-cost'), placement: id, change }),
  fields({
    ...common,
    kind: z.literal('cp-starts'),
    plansPerYear: quantity(limits.signedPlansPerYear),
    entriesPerPlan: quantity(limits.entriesPerPlan).optional().meta({
      description:
        'The link to care: each plan a year of the measure brings so many entries a year with it, in the same direction. Left out, plans move no child.',
    }),
    streams: streams.meta({ description: 'Which entries the link moves; all without it' }),
  }),
  fields({ ...common, kind: z.literal('cp-ends'), change }),
  fields({
    ...common,
    kind: z.literal('cash'),
    amountsGbp: recordOf(financialYear, quantity(limits.signedGbp), 100, 'years'),
    oneOff: z.boolean().optional(),
  }),
] as const;

/** One action of a plan. What each kind does: docs/model.md, "Measures". */
export const measureSchema = z
  .discriminatedUnion('kind', kinds)
  .meta({ id: 'Measure', description: 'One action of a plan' });
export type Measure = z.infer<typeof measureSchema>;
export type MeasureKind = Measure['kind'];
export type MeasureOf<K extends MeasureKind> = Extract<Measure, { kind: K }>;

export const measureKinds = kinds.map((kind) => kind.shape.kind.value) as MeasureKind[];

/** How a measure with nothing said starts and delivers: in full, on its first day. */
export const MEASURE_DEFAULTS = { rampWeeks: 0, delivery: 1, occupancy: 1 } as const;
