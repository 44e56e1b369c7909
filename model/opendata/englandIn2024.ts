import type { OpenDataMeasure, PublishedFigure } from '../schema/openData.ts';
import { ENGLAND } from './figureIndex.ts';

/**
 * England on 31 March 2024 and in the year before, for files that hold a council and not the country. Counts to the
 * nearest ten, pounds a week. Source: Department for Education, Children looked after in England including
 * adoptions and Children in need, 2025 releases, and Local Authority Interactive Tool (section 251, 2023-24); Office
 * for National Statistics, mid-2023 population. Open Government Licence v3.0.
 */
const COUNTS: Readonly<Partial<Record<OpenDataMeasure, Readonly<Record<string, number>>>>> = {
  'cla-count': {
    'age:0': 3730,
    'age:1-4': 10740,
    'age:10-15': 31430,
    'age:16+': 22620,
    'age:5-9': 15010,
    all: 83530,
    'placement:childrens-homes-and-secure': 8710,
    'placement:foster': 55960,
    'placement:other': 4020,
    'placement:other-residential': 1170,
    'placement:parents': 5390,
    'placement:placed-for-adoption': 2120,
    'placement:residential-schools': 90,
    'placement:supported-independent': 6080,
    'provider:not-reported': 4020,
    'provider:other-authority': 850,
    'provider:other-public': 240,
    'provider:own': 35700,
    'provider:parents': 5390,
    'provider:private': 31100,
    'provider:voluntary': 6220,
    'uasc:no': 76090,
    'uasc:yes': 7440,
  },
  'cla-entries': {
    'age:0': 5220,
    'age:1-4': 4830,
    'age:10-15': 8730,
    'age:16+': 9440,
    'age:5-9': 4900,
    all: 33130,
    'route:taken-into-care': 13590,
    'uasc:no': 25800,
    'uasc:yes': 7330,
  },
  'cla-exits': {
    'age:0': 1670,
    'age:1-4': 6410,
    'age:10-15': 4870,
    'age:16': 2090,
    'age:17': 1950,
    'age:18+': 13080,
    'age:5-9': 3710,
    all: 33780,
    'reason:adopted': 3020,
    'reason:adult-social-services': 460,
    'reason:age-assessed-18-or-over': 370,
    'reason:child-arrangements-order': 1160,
    'reason:custody': 220,
    'reason:died': 60,
    'reason:independent-supported': 4230,
    'reason:independent-unsupported': 1100,
    'reason:moved-abroad': 70,
    'reason:moved-to-another-authority': 2140,
    'reason:other': 2680,
    'reason:relatives-no-parental-responsibility': 1980,
    'reason:remand-ended': 150,
    'reason:returned-home-planned': 5780,
    'reason:returned-home-unplanned': 1100,
    'reason:special-guardianship': 3890,
    'reason:turned-18-stayed-with-carers': 5390,
    'uasc:no': 26480,
    'uasc:yes': 7300,
  },
  'cp-plan-count': {
    all: 49900,
    'duration:0-3m': 14810,
    'duration:1-2y': 7980,
    'duration:2y+': 1270,
    'duration:3-6m': 12320,
    'duration:6-12m': 13510,
  },
  'cp-starts': {
    all: 62110,
    repeat: 15330,
  },
  'cp-ends': {
    all: 62830,
  },
  'placement-changes': {
    all: 67490,
    'reason:status-only': 16610,
  },
  'population-0-17': {
    all: 12059476,
  },
  'cost-per-week-residential': {
    all: 6775,
  },
  'cost-per-week-fostering': {
    all: 720,
  },
  'cost-per-week-cla-all': {
    all: 1865,
  },
  'cost-per-week-social-work-per-cin': {
    all: 165,
  },
};

const UNITS: Readonly<Partial<Record<OpenDataMeasure, PublishedFigure['unit']>>> = {
  'cp-starts': 'plans',
  'cp-ends': 'plans',
  'placement-changes': 'placements',
  'cost-per-week-residential': 'gbp-per-week',
  'cost-per-week-fostering': 'gbp-per-week',
  'cost-per-week-cla-all': 'gbp-per-week',
  'cost-per-week-social-work-per-cin': 'gbp-per-week',
};

/** A figure of the table above, as if it had been imported. */
export function englandIn2024(measure: OpenDataMeasure, breakdown: string): PublishedFigure | undefined {
  const value = COUNTS[measure]?.[breakdown];
  if (value === undefined) return undefined;
  return {
    yearEnding: '2024-03-31',
    areaCode: ENGLAND,
    areaName: 'England',
    level: 'country',
    measure,
    breakdown,
    value,
    unit: UNITS[measure] ?? 'children',
    suppressed: false,
    source: 'England in 2024, kept with the program',
  };
}
