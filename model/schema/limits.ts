import type { Limits } from './quantity.ts';

/**
 * What each kind of number may be. The bounds are wide on purpose: they catch the wrong unit (a percentage
 * typed as 20, pounds a year typed for pounds a week), not an unusual council.
 */
export const limits = {
  share: { min: 0, max: 1, words: 'a share between 0 and 1 (20% is 0.2)' },
  annualUplift: { min: -0.5, max: 1, words: 'a yearly change between -0.5 and 1 (5% a year is 0.05)' },
  relativeChange: { min: -2, max: 3, words: 'a relative change between -2 and 3 (20% fewer is -0.2)' },
  occupancy: { min: 0, max: 1, words: 'an occupancy between 0 and 1 (85% is 0.85)' },
  delivery: { min: 0, max: 3, words: 'a share of the effect delivered, between 0 and 3 (90% is 0.9)' },
  weeklyGbp: { min: 0, max: 100_000, words: 'pounds a week, between 0 and 100,000' },
  priceSigma: { min: 0, max: 3, words: 'a spread of the logarithm of prices, between 0 and 3' },
  weeklyTotalGbp: { min: 0, max: 100_000_000, words: 'pounds a week, between 0 and 100,000,000' },
  yearlyTotalGbp: { min: 0, max: 10_000_000_000, words: 'pounds a year, between 0 and 10,000,000,000' },
  totalGbp: { min: 0, max: 10_000_000_000, words: 'pounds, between 0 and 10,000,000,000' },
  signedGbp: {
    min: -10_000_000_000,
    max: 10_000_000_000,
    words: 'pounds, positive for a saving and negative for a cost',
  },
  children: { min: 0, max: 1_000_000, words: 'a number of children, 0 or more' },
  population: { min: 1, max: 20_000_000, words: 'a number of people under 18, 1 or more' },
  childrenPerYear: { min: 0, max: 1_000_000, words: 'children a year, 0 or more' },
  signedChildrenPerYear: {
    min: -1_000_000,
    max: 1_000_000,
    words: 'children a year, negative where they are avoided',
  },
  ratePerYear: { min: 0, max: 365.25, words: 'a rate per child per year, between 0 and 365.25' },
  variation: { min: 0, max: 1, words: 'a relative variation between 0 and 1 (13% is 0.13)' },
  places: { min: 0, max: 1_000_000, words: 'a number of places, 0 or more' },
  signedPlaces: { min: -1_000_000, max: 1_000_000, words: 'a number of places, negative where places close' },
  householdsPerYear: {
    min: -100_000,
    max: 100_000,
    words: 'households a year, negative where more leave than join',
  },
  childrenPerHousehold: { min: 0, max: 20, words: 'children per household, between 0 and 20' },
  plans: { min: 0, max: 1_000_000, words: 'a number of child protection plans, 0 or more' },
  plansPerYear: { min: 0, max: 1_000_000, words: 'child protection plans a year, 0 or more' },
  signedPlansPerYear: {
    min: -1_000_000,
    max: 1_000_000,
    words: 'child protection plans a year, negative where they are avoided',
  },
  entriesPerPlan: {
    min: 0,
    max: 1,
    words: 'entries to care for each child protection plan, between 0 and 1 (1 in 5 plans is 0.2)',
  },
  weeks: { min: 0, max: 520, words: 'a number of weeks between 0 and 520' },
  lastingYears: { min: 0.05, max: 60, words: 'a number of years between 0.05 and 60' },
  nightlyGbp: { min: 0, max: 10_000, words: 'pounds a night, between 0 and 10,000' },
  per10k: { min: 0, max: 10_000, words: 'children per 10,000 children, between 0 and 10,000' },
} as const satisfies Record<string, Limits>;
