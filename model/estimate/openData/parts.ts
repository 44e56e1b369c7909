import type { BandId, ByBand } from '../ageBands.ts';
import { BAND_IDS, byBand } from '../ageBands.ts';

/** How the department's files name the parts that a first baseline rests on. */

export const STOCK_AGES = ['age:0', 'age:1-4', 'age:5-9', 'age:10-15', 'age:16+'] as const;

export const EXIT_AGES = ['age:0', 'age:1-4', 'age:5-9', 'age:10-15', 'age:16', 'age:17', 'age:18+'] as const;

export const PLACEMENTS = [
  'placement:foster',
  'placement:childrens-homes-and-secure',
  'placement:other-residential',
  'placement:residential-schools',
  'placement:supported-independent',
  'placement:other',
  'placement:parents',
  'placement:placed-for-adoption',
] as const;

export const PROVIDERS = [
  'provider:own',
  'provider:private',
  'provider:voluntary',
  'provider:other-authority',
  'provider:other-public',
  'provider:parents',
  'provider:not-reported',
] as const;

export const UNACCOMPANIED = ['uasc:yes', 'uasc:no'] as const;

export const PLAN_LENGTHS = [
  'duration:0-3m',
  'duration:3-6m',
  'duration:6-12m',
  'duration:1-2y',
  'duration:2y+',
] as const;

/** Counts by the five ages of a stock or of entries, by band. */
export const byBandOf = (counts: Readonly<Record<(typeof STOCK_AGES)[number], number>>): ByBand =>
  byBand((band: BandId) => counts[STOCK_AGES[BAND_IDS.indexOf(band)]!]);
