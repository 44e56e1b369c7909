import { z } from 'zod';
import { afterCareLine, reentryRow } from './afterCare.ts';
import { fields } from './fields.ts';
import { limits } from './limits.ts';
import {
  id,
  isoDate,
  label,
  listOf,
  MOST_OF_A_KIND,
  prose,
  recordOf,
  selector,
  versionOfFormat,
} from './primitives.ts';
import { plainNumber, quantity, sourcedNumber } from './quantity.ts';
import { BASELINE_VERSION, currentBaseline } from './versions.ts';

const note = prose.optional();
const source = id.optional();
const wholeYears = z.number().int('Whole years of age.').min(0, 'From 0 to 18.').max(18, 'From 0 to 18.');
const phase = z.enum(['new', 'settled'], { error: 'The phase of care is "new" or "settled".' });
export type Phase = z.infer<typeof phase>;

/** Completed years of age: those with `fromYears <= age < toYears`. */
const ageRange = fields({ fromYears: wholeYears, toYears: wholeYears });
const ageBand = fields({ id, fromYears: wholeYears, toYears: wholeYears, label: label.optional() });

/**
 * How the prices of a type spread around its weekly cost: most by a lognormal, the few dearest apart. It answers how many
 * are dear and how likely that is; what is spent goes by `weeklyCostGbp` alone. See `model/money/priceSpread.ts`.
 */
const weeklyCostSpread = fields({
  body: fields({
    medianGbp: plainNumber(limits.weeklyGbp),
    sigma: plainNumber(limits.priceSigma).meta({
      description: 'Standard deviation of the natural logarithm of the price',
    }),
  }),
  dearest: fields({
    aboveGbp: plainNumber(limits.weeklyGbp).meta({ description: 'The body ends here, the dearest begin' }),
    share: plainNumber(limits.share).meta({ description: 'Share of the children' }),
    meanGbp: plainNumber(limits.weeklyGbp),
  }).optional(),
  source,
  note,
});
export type WeeklyCostSpread = z.infer<typeof weeklyCostSpread>;

const placementType = fields({
  id,
  label,
  weeklyCostGbp: quantity(limits.weeklyGbp),
  weeklyCostSpread: weeklyCostSpread.optional(),
  annualUplift: quantity(limits.annualUplift).optional(),
  overflowTo: id.optional(),
  cashableShare: sourcedNumber(limits.share).optional(),
  ages: ageRange.optional(),
  source,
  note,
});

const stockRow = fields({
  placement: id,
  ageBand: id,
  phase,
  children: quantity(limits.children),
  source,
  note,
});

/** How much a yearly rate moves from year to year, and how far it may drift for good. */
const variation = {
  yearlyVariation: quantity(limits.variation).optional(),
  drift: quantity(limits.variation).optional(),
};

const shares = recordOf(id, sourcedNumber(limits.share), MOST_OF_A_KIND, 'shares');

/** Rows that name the same `sharedVariation` move together: they take the same normals. */
const sharedVariation = id.optional();

const entryStream = fields({
  id: id.optional(),
  label: label.optional(),
  perYear: quantity(limits.childrenPerYear),
  byAgeBand: shares,
  placementByAgeBand: recordOf(id, shares, MOST_OF_A_KIND, 'age bands'),
  ...variation,
  sharedVariation,
  source,
  note,
});
export type EntryStream = z.infer<typeof entryStream>;

const hazard = {
  perYear: quantity(limits.ratePerYear),
  ageBand: selector.optional(),
  phase: phase.optional(),
};

const exitRow = fields({
  reason: id,
  ...hazard,
  placement: selector.optional(),
  ...variation,
  sharedVariation,
  label: label.optional(),
  source,
  note,
});
export type ExitRow = z.infer<typeof exitRow>;

const moveRow = fields({ from: id, to: id, ...hazard, ...variation, sharedVariation, source, note });
export type MoveRow = z.infer<typeof moveRow>;

const placesStep = fields({ from: isoDate, places: quantity(limits.places), source, note });

const capacityRow = fields({
  placement: id,
  places: z.union([
    quantity(limits.places),
    listOf(placesStep, 100, 'steps of places').min(1, 'Give at least one step of places.'),
  ]),
  weeklyFixedCostGbp: quantity(limits.weeklyTotalGbp).optional(),
  financingGbpPerYear: quantity(limits.yearlyTotalGbp).optional(),
  source,
  note,
});
export type CapacityRow = z.infer<typeof capacityRow>;

const childProtection = fields({
  plans: fields({ initial: quantity(limits.plans), established: quantity(limits.plans) }),
  startsPerYear: quantity(limits.plansPerYear),
  establishPerYear: quantity(limits.ratePerYear),
  endsPerYear: fields({
    initial: quantity(limits.ratePerYear),
    established: quantity(limits.ratePerYear),
  }),
  repeatShare: sourcedNumber(limits.share).optional().meta({
    description:
      "Share of the plans started that are a child's second or later one: a reading of starts, no engine goes by it",
  }),
  ...variation,
  source,
  note,
});

/** An authority as it stands on one day: its children, rates, prices and places. See docs/model.md. */
export const baselineSchema = fields({
  schemaVersion: versionOfFormat(BASELINE_VERSION),
  id,
  name: label,
  asOf: isoDate,
  under18Population: quantity(limits.population),
  ageBands: listOf(ageBand, 18, 'age bands').min(1, 'Give at least one age band.'),
  placementTypes: listOf(placementType, MOST_OF_A_KIND, 'placement types').min(
    1,
    'Give at least one placement type.',
  ),
  stock: listOf(stockRow, 2_500, 'rows of stock'),
  entries: z.union([
    entryStream,
    listOf(entryStream, MOST_OF_A_KIND, 'entry streams').min(1, 'Give at least one entry stream.'),
  ]),
  settlePerYear: quantity(limits.ratePerYear),
  exits: listOf(exitRow, 1_000, 'exit rows'),
  moves: listOf(moveRow, 1_000, 'rows of moves').optional(),
  capacity: listOf(capacityRow, MOST_OF_A_KIND, 'rows of places').optional(),
  childProtection: childProtection.optional(),
  afterCare: listOf(afterCareLine, MOST_OF_A_KIND, 'lines of costs after care').optional(),
  reentry: listOf(reentryRow, MOST_OF_A_KIND, 'rows of returns to care').optional(),
  source,
  note,
}).meta({ id: 'Baseline', description: 'An authority as it stands on one day' });
export type Baseline = z.infer<typeof baselineSchema>;

/** A baseline in a request: of any version of the format. */
export const sentBaseline = z.preprocess(currentBaseline, baselineSchema);

export type AgeBand = z.infer<typeof ageBand>;
export type PlacementType = z.infer<typeof placementType>;

/** The exit reason every child who reaches 18 leaves by; no row may use it. */
export const TURNED_18 = 'turned-18';
export const ADULT_YEARS = 18;

/** The entry streams as a list, whether the file gave one or several. */
export const streamsOf = (baseline: Baseline): EntryStream[] =>
  Array.isArray(baseline.entries) ? baseline.entries : [baseline.entries];
