import { z } from 'zod';
import { fields } from './fields.ts';
import { limits } from './limits.ts';
import { measureSchema } from './measure.ts';
import { id, isoDate, label, listOf, prose, schemaVersion } from './primitives.ts';
import { quantity, type Limits, type Quantity } from './quantity.ts';

/** A number, or null where no paper gives it: unknown is said, and never counted as none. */
const known = (of: Limits) => quantity(of).nullable();

const counts: Limits = { min: 0, max: 1_000_000, words: 'a number of households or people, 0 or more' };
const months: Limits = { min: 0, max: 120, words: 'months, between 0 and 120' };
const conversion: Limits = {
  min: 0,
  max: 1,
  words: 'a share between 0 and 1 (10% is 0.1): no more come out of a stage than went in',
};

const source = id.optional();

/** What a plan has said of a home, and when: a later paper may say more, or nothing. */
const status = fields({ words: prose, asOf: isoDate, source });

/** A day that is not certain, each as early or late as it can be. */
const openingSchema = fields({
  low: isoDate,
  likely: isoDate,
  late: isoDate,
  source,
  note: prose.optional(),
});

const homeSchema = fields({
  id,
  label,
  /** The placement type whose children live there instead. */
  placement: id,
  beds: known(limits.places).optional(),
  places: quantity(limits.places),
  soldPlaces: known(limits.places).optional(),
  soldPlaceWeeklyGbp: known(limits.weeklyGbp).optional(),
  /** As papers have it, in their words. */
  publishedOpening: fields({ words: prose, source }).optional(),
  /** What the comparison takes. */
  opening: openingSchema,
  rampWeeks: known(limits.weeks).optional(),
  occupancy: known(limits.occupancy).optional(),
  /** Paid for every place, filled or not. */
  staffingWeeklyGbpPerPlace: known(limits.weeklyGbp),
  weeklyCostGbp: known(limits.weeklyGbp).optional(),
  capitalGbp: known(limits.totalGbp),
  financingGbpPerYear: known(limits.yearlyTotalGbp).optional(),
  status: status.nullable(),
  /** What the latest paper says that speaks of it; null where none does. */
  laterStatus: status.nullable(),
  note: prose.optional(),
});
export type SupplyHome = z.infer<typeof homeSchema>;

const quarterSchema = fields({
  quarter: label,
  endsOn: isoDate,
  enquiries: known(counts),
  screeningCalls: known(counts).optional(),
  homeVisits: known(counts).optional(),
  applications: known(counts),
  inAssessment: known(counts).optional(),
  approvals: known(counts),
  resignations: known(counts),
});
export type PipelineQuarter = z.infer<typeof quarterSchema>;

/** One stage of recruitment: of so many who enter it a share comes out, so many months later. */
const stageSchema = fields({ id, label, share: known(conversion), months: known(months) });

const fosteringSchema = fields({
  placement: id,
  households: fields({
    approved: known(counts),
    onHold: known(counts),
    places: known(limits.places),
    filled: known(limits.places),
    note: prose.optional(),
  }),
  childrenPerHousehold: quantity(limits.childrenPerHousehold),
  /** The placement types that count as the council's own foster care. */
  ownPlacements: listOf(id, 60, 'placements'),
  quarters: listOf(quarterSchema, 200, 'quarters'),
  /** From enquiry to approval, in order. */
  stages: listOf(stageSchema, 20, 'stages'),
  note: prose.optional(),
});
export type SupplyFostering = z.infer<typeof fosteringSchema>;

const contractSchema = fields({
  id,
  label,
  kind: z.enum(['block', 'spot'], { error: 'Must be "block" or "spot".' }),
  placement: id,
  places: known(limits.places),
  weeklyCostGbp: known(limits.weeklyGbp),
  noticeWeeks: known(limits.weeks),
  note: prose.optional(),
});

const optionSchema = fields({
  id,
  label,
  /** Options of one group are alternatives of one decision. */
  group: label,
  /** Homes that open, and how many weeks later than they are taken to. */
  homes: listOf(
    fields({ home: id, weeksLate: z.number().int().min(0).max(520).optional() }),
    60,
    'homes',
  ).optional(),
  /** Net gain of households, from the first day of the plan. */
  fosterHouseholdsPerYear: quantity(limits.householdsPerYear).optional(),
  /** The pipeline as it has run: approvals when their months are over, and resignations. */
  pipeline: z.boolean().optional(),
  /** Recruitment is whatever it takes for this share of all children in care at the end of the plan. */
  reachesOwnFosterShare: quantity(limits.share).optional(),
  measures: listOf(measureSchema, 50, 'measures').optional(),
  /** Measures of the scenario that it takes the place of. */
  without: listOf(id, 50, 'ids').optional(),
  source,
  note: prose.optional(),
});
export type SupplyOption = z.infer<typeof optionSchema>;

/** The places an authority has, plans and buys, and the decisions about them that are compared. */
export const supplySchema = fields({
  schemaVersion,
  baseline: id,
  fostering: fosteringSchema.optional(),
  homes: listOf(homeSchema, 60, 'homes'),
  contracts: listOf(contractSchema, 200, 'contracts'),
  options: listOf(optionSchema, 60, 'options'),
}).meta({ id: 'Supply', description: 'Places there, planned and bought, and the decisions compared' });
export type Supply = z.infer<typeof supplySchema>;

/** A number that may be unknown. */
export type Known = Quantity | null;
