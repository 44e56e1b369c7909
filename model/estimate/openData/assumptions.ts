import type { EvidenceFigure } from '../../schema/evidence.ts';
import { BAND_IDS, type ByBand } from '../ageBands.ts';
import { EXIT_SEED } from './flows/exitSeed.ts';
import { OPEN_TYPES } from './stock/placements.ts';

/** A national assumption: a value, how far it may lie off, and why; used where a council publishes nothing. */
export type Assumption = Pick<EvidenceFigure, 'label' | 'unit' | 'strength'> & {
  value: number | string;
  low?: number;
  high?: number;
  rationale: string;
};

const weights = (byBand: ByBand): string => BAND_IDS.map((band) => byBand[band]).join('/');

const weightsOf = (table: Readonly<Record<string, ByBand>>): string =>
  Object.entries(table)
    .map(([name, byBand]) => `${name}: ${weights(byBand)}`)
    .join(', ');

const agesOfTypes = Object.fromEntries(Object.entries(OPEN_TYPES).map(([id, { ages }]) => [id, ages]));

const nothingPublished = 'Nothing is published for councils, so it is the same everywhere.';

/** By the id the evidence has it under. */
export const ASSUMPTIONS = {
  'settle-per-year': {
    label: 'How fast a child new to care becomes a settled one',
    value: 1.7,
    low: 1.2,
    high: 2.2,
    unit: 'a year',
    strength: 'weak',
    rationale: `A model of length of stay, not a published rate: seven months on average in the new phase, about the length of care proceedings. ${nothingPublished} It is set by two counts of one council, of which 71% of a year's entrants, and 59% of another's, were still in care at its end. How long children stay in all is the council's own: its exits over its children.`,
  },
  'return-home-new-to-settled': {
    label: 'Returning home while new to care, against once settled',
    value: 15,
    unit: 'times as likely',
    strength: 'weak',
    rationale: `Most returns home come within the first months; the ratio goes with the length of the new phase. ${nothingPublished}`,
  },
  'transfer-stay': {
    label: 'How long a child waits to be moved to another authority',
    value: 0.1,
    unit: 'years',
    strength: 'none',
    rationale: 'Judgement: some five weeks; the national transfer scheme aims for less.',
  },
  'unaccompanied-ages': {
    label: 'Ages of unaccompanied children at entry',
    value: '10-15: 0.12, 16-17: 0.88',
    unit: 'share by age band',
    strength: 'weak',
    rationale: `${nothingPublished} Most are 16 or 17 on arrival; never more than came at that age in all.`,
  },
  'ages-by-placement': {
    label: 'Which ages live where: weights before fitting',
    value: weightsOf(agesOfTypes),
    unit: 'relative weight: under 1 / 1 to 4 / 5 to 9 / 10 to 15 / 16 and 17',
    strength: 'none',
    rationale:
      'No table crosses age and placement. Judgement: supported accommodation is unlawful under 16, adoption is for the young, homes are mostly for those over ten. Fitted to England first, then to the council.',
  },
  'new-by-placement': {
    label: 'New to care, by placement: weights before fitting',
    value:
      'foster: 1, own-foster: 1.2, agency-foster: 0.7, residential: 0.9, supported: 1.6, other: 1.5, parents: 1, adoption: 0.15',
    unit: 'relative odds by placement',
    strength: 'none',
    rationale:
      'Nothing published crosses length of care and placement. Judgement: council carers take new entrants first, agency placements are mostly long ones, and hardly any child is placed for adoption within months.',
  },
  'providers-by-placement': {
    label: 'Who provides which placements: weights before fitting',
    value: 'own share of foster care 0.6, of homes 0.13, of supported accommodation 0.1, of adoption 0.85',
    unit: 'relative weight',
    strength: 'weak',
    rationale:
      'Providers are published for all placements together. Judgement: councils run most foster care and few homes. Fitted to England first, then to the council.',
  },
  'exit-ages': {
    label: 'Ages at exit by reason: weights before fitting',
    value: weightsOf(EXIT_SEED),
    unit: 'relative weight: under 1 / 1 to 4 / 5 to 9 / 10 to 15 / 16 and 17',
    strength: 'none',
    rationale:
      'Reasons and ages of exits are published apart. Judgement: adoption and guardianship are for the young, other reasons mostly for those over 16. Fitted to England first, then to the council.',
  },
  'first-placements': {
    label: 'First placement by age: weights before they are fitted to the mix',
    value: 'in the evidence of each baseline',
    unit: 'share by placement',
    strength: 'none',
    rationale:
      'Nothing published says where children are placed on entry. Judgement, then scaled so that the mix of placements stays near the opening one with no new action.',
  },
  'agency-to-own-price': {
    label: 'Price of an agency foster place against one of the council',
    value: 1.75,
    low: 1.3,
    high: 2.2,
    unit: 'times as dear',
    strength: 'weak',
    rationale:
      'Sources conflict on the gap. The largest agencies took £820 a week in 2021, when England spent £615 on a foster child in all; with four in ten at agencies that leaves £470 for the others. Only the published blend of both is firm.',
  },
  'price-supported': {
    label: 'Weekly cost of supported accommodation, 2023-24',
    value: 700,
    low: 450,
    high: 950,
    unit: '£ a week',
    strength: 'weak',
    rationale:
      'No national price. One council averaged £621 for independent places in November 2023 and another £406 in 2021, before registration raised prices; single places go from £260 to £6,776.',
  },
  'price-parents': {
    label: 'Weekly cost of a child placed with parents, 2023-24',
    value: 80,
    low: 40,
    high: 120,
    unit: '£ a week',
    strength: 'none',
    rationale: 'Judgement. No fee; visits, support and transport.',
  },
  'price-adoption': {
    label: 'Weekly cost of a child placed for adoption, 2023-24',
    value: 120,
    low: 50,
    high: 190,
    unit: '£ a week',
    strength: 'none',
    rationale: 'Judgement. No fee once placed; settling-in support until the order.',
  },
  'price-other': {
    label: 'Weekly cost of other placements, against residential care',
    value: 0.8,
    low: 0.4,
    high: 1.2,
    unit: 'times the price of residential care',
    strength: 'none',
    rationale: 'Judgement: from lodgings to crisis arrangements staffed around one child.',
  },
  'uplift-supported': {
    label: 'Price rise a year: supported accommodation and other places',
    value: 0.06,
    low: 0.03,
    high: 0.1,
    unit: 'share a year',
    strength: 'weak',
    rationale: 'Registration raises prices; no series.',
  },
  'uplift-staff': {
    label: 'Price rise a year: with parents, and placed for adoption',
    value: 0.03,
    low: 0.02,
    high: 0.05,
    unit: 'share a year',
    strength: 'weak',
    rationale: 'Pay of the staff who visit.',
  },
  'uplift-residential': {
    label: 'Price rise a year: residential care',
    value: 0.08,
    low: 0.04,
    high: 0.13,
    unit: 'share a year',
    strength: 'medium',
    rationale:
      'England rose 10% a year over seven years to 2023-24; used where the files hold no series of it.',
  },
  'uplift-fostering': {
    label: 'Price rise a year: foster care',
    value: 0.045,
    low: 0.02,
    high: 0.08,
    unit: 'share a year',
    strength: 'medium',
    rationale:
      'England rose 3% a year over seven years to 2023-24 and 8% in the last; used where the files hold no series of it.',
  },
  'cashable-own-foster': cashable("the council's foster carers", 0.8, 'Allowances stop; a retainer may not.'),
  'cashable-foster': cashable('foster care', 0.9, "Bought places stop, part of a carer's fee may not."),
  'cashable-bought': cashable('bought places', 1, 'Paid by the week.'),
  'cashable-parents': cashable('with parents', 0, 'Staff time, which moves to other children.'),
  'cashable-adoption': cashable('placed for adoption', 0.3, 'Mostly staff time.'),
  'usable-foster-places': {
    label: 'How many approved and empty foster places can be used',
    value: 0.25,
    low: 0,
    high: 0.5,
    unit: 'share of approved places not filled',
    strength: 'none',
    rationale:
      'A place that can be used is one a child could be put in this week, not one that a panel approved: carers rest, keep to an age or take brothers and sisters only. Judgement: one in four.',
  },
  'shrinkage-split': {
    label: 'How a return towards balance is shared between entries and exits',
    value: 0.5,
    unit: 'share of it in entries',
    strength: 'medium',
    rationale:
      'Of the councils of England, 2021 to 2024, those with more entries than exits in one year had fewer entries and more exits in the next, about as much of the one as of the other.',
  },
} as const satisfies Record<string, Assumption>;

export type AssumptionId = keyof typeof ASSUMPTIONS;

function cashable(what: string, value: number, why: string): Assumption {
  return {
    label: `What really stops when a child leaves: ${what}`,
    value,
    unit: 'share of the weekly cost',
    strength: 'none',
    rationale: `Judgement. ${why}`,
  };
}
