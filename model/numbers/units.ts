import { limits } from '../schema/limits.ts';
import type { Limits } from '../schema/quantity.ts';
import type { NumberAt } from './numbers.ts';

/** What a number of a baseline or a measure counts. */
export type UnitName =
  | 'gbp-a-week'
  | 'gbp-a-year'
  | 'gbp'
  | 'uplift'
  | 'children'
  | 'children-a-year'
  | 'rate'
  | 'variation'
  | 'places'
  | 'households-a-year'
  | 'children-a-household'
  | 'plans'
  | 'plans-a-year'
  | 'entries-a-plan'
  | 'change'
  | 'share'
  | 'delivery'
  | 'weeks'
  | 'years'
  | 'gbp-a-night'
  | 'occupancy';

export interface Unit {
  limits: Limits;
  /** A lever is moved by so much: as finely as such a number is quoted, and no finer. */
  step: number;
}

export const UNITS: Record<UnitName, Unit> = {
  'gbp-a-week': { limits: limits.weeklyTotalGbp, step: 1 },
  'gbp-a-year': { limits: limits.yearlyTotalGbp, step: 1000 },
  gbp: { limits: limits.signedGbp, step: 1000 },
  uplift: { limits: limits.annualUplift, step: 0.001 },
  children: { limits: limits.children, step: 0.1 },
  'children-a-year': { limits: limits.signedChildrenPerYear, step: 0.1 },
  rate: { limits: limits.ratePerYear, step: 0.001 },
  variation: { limits: limits.variation, step: 0.01 },
  places: { limits: limits.signedPlaces, step: 1 },
  'households-a-year': { limits: limits.householdsPerYear, step: 0.1 },
  'children-a-household': { limits: limits.childrenPerHousehold, step: 0.01 },
  plans: { limits: limits.plans, step: 1 },
  'plans-a-year': { limits: limits.signedPlansPerYear, step: 1 },
  'entries-a-plan': { limits: limits.entriesPerPlan, step: 0.001 },
  change: { limits: limits.relativeChange, step: 0.001 },
  share: { limits: { min: -1, max: 1, words: 'a share between -1 and 1' }, step: 0.001 },
  delivery: { limits: limits.delivery, step: 0.001 },
  occupancy: { limits: limits.occupancy, step: 0.001 },
  weeks: { limits: limits.weeks, step: 1 },
  years: { limits: limits.lastingYears, step: 0.05 },
  'gbp-a-night': { limits: limits.nightlyGbp, step: 1 },
};

/** What a number of a baseline may be where that is less than its unit allows: nobody is below none. */
const OF_BASELINE: Partial<Record<UnitName, Limits>> = {
  'children-a-year': limits.childrenPerYear,
  places: limits.places,
  'plans-a-year': limits.plansPerYear,
  share: limits.share,
};

/** What a number may be, by the schema of its file. */
export function limitsOf({ file, place, unit }: Pick<NumberAt, 'file' | 'place' | 'unit'>): Limits {
  if (file === 'baseline' && place.at(-1) === 'weeklyCostGbp') return limits.weeklyGbp;
  return (file === 'baseline' ? OF_BASELINE[unit] : undefined) ?? UNITS[unit].limits;
}
