import { indexOf, type FigureIndex } from '../../../../model/opendata/figureIndex.ts';
import type { OpenDataMeasure, PublishedFigure } from '../../../../model/schema/openData.ts';
import { CODES, figure, type Value } from '../../opendata/figures.ts';

/** A council of a made-up nation: a size against the largest part of England, and what is odd about it. */
export interface MadeUpCouncil {
  code: string;
  name: string;
  /** Children looked after, about. */
  size: number;
  /** Entries of the last year against those before. */
  trend?: number;
  /** Figures in place of the usual ones, by measure, breakdown and year; null leaves a row without a value. */
  instead?: Readonly<Record<string, Value>>;
}

const YEARS = [2018, 2019, 2020, 2021, 2022, 2023, 2024] as const;
/** Breakdowns by age, placement and reason begin here. */
const FIRST_PARTS = 2020;

/** Shares of the whole that add up to one, by measure and part. */
const SHARES: Readonly<Partial<Record<OpenDataMeasure, Readonly<Record<string, number>>>>> = {
  'cla-count': {
    'age:0': 0.05,
    'age:1-4': 0.13,
    'age:5-9': 0.18,
    'age:10-15': 0.37,
    'age:16+': 0.27,
  },
  'cla-entries': { 'age:0': 0.16, 'age:1-4': 0.14, 'age:5-9': 0.15, 'age:10-15': 0.27, 'age:16+': 0.28 },
  'cla-exits': {
    'age:0': 0.05,
    'age:1-4': 0.19,
    'age:5-9': 0.11,
    'age:10-15': 0.14,
    'age:16': 0.06,
    'age:17': 0.06,
    'age:18+': 0.39,
  },
  'cp-plan-count': {
    'duration:0-3m': 0.3,
    'duration:3-6m': 0.25,
    'duration:6-12m': 0.27,
    'duration:1-2y': 0.15,
    'duration:2y+': 0.03,
  },
};
const PLACEMENTS: Readonly<Record<string, number>> = {
  'placement:foster': 0.67,
  'placement:childrens-homes-and-secure': 0.1,
  'placement:other-residential': 0.014,
  'placement:residential-schools': 0.001,
  'placement:supported-independent': 0.1,
  'placement:other': 0.02,
  'placement:parents': 0.065,
  'placement:placed-for-adoption': 0.03,
};
const PROVIDERS: Readonly<Record<string, number>> = {
  'provider:own': 0.43,
  'provider:private': 0.38,
  'provider:voluntary': 0.08,
  'provider:other-authority': 0.015,
  'provider:other-public': 0.01,
  'provider:parents': 0.065,
  'provider:not-reported': 0.02,
};
const REASONS: Readonly<Record<string, number>> = {
  'reason:returned-home-planned': 0.17,
  'reason:returned-home-unplanned': 0.03,
  'reason:special-guardianship': 0.12,
  'reason:child-arrangements-order': 0.035,
  'reason:adopted': 0.09,
  'reason:moved-to-another-authority': 0.06,
  'reason:independent-supported': 0.12,
  'reason:independent-unsupported': 0.03,
  'reason:relatives-no-parental-responsibility': 0.055,
  'reason:adult-social-services': 0.015,
  'reason:age-assessed-18-or-over': 0.01,
  'reason:custody': 0.006,
  'reason:remand-ended': 0.004,
  'reason:moved-abroad': 0.002,
  'reason:died': 0.002,
  'reason:other': 0.081,
  'reason:turned-18-stayed-with-carers': 0.17,
};

export const COUNCILS: readonly MadeUpCouncil[] = [
  { code: CODES.medway, name: 'Exampleshire', size: 500 },
  {
    code: CODES.luton,
    name: 'Sampleton',
    size: 160,
    trend: 1.2,
    instead: {
      'cla-exits|reason:adopted|2024': 'c',
      'cla-exits|reason:custody|2024': 'c',
      'cla-exits|age:0|2024': 'c',
      'cla-exits|age:1-4|2024': 'c',
      'cla-count|placement:other-residential|2024': 'c',
      'cla-count|placement:residential-schools|2024': 'c',
      'cp-plan-count|duration:1-2y|2024': 'c',
      'cp-plan-count|duration:2y+|2024': 'c',
    },
  },
  {
    code: 'E06000031',
    name: 'Withheldborough',
    size: 60,
    trend: 0.8,
    instead: { 'cla-count|provider:own|2024': 'c', 'foster-places-approved|all|2024': null },
  },
  ...Array.from({ length: 15 }, (_, i): MadeUpCouncil => ({
    code: `E0800${String(i + 1).padStart(4, '0')}`,
    name: `Borough ${i + 1}`,
    size: 150 + 60 * i,
    trend: 1 + 0.04 * ((i % 5) - 2),
  })),
];

/** Whole parts of a whole, the largest taking what rounding leaves over. */
function parts(shares: Readonly<Record<string, number>>, total: number): [string, number][] {
  const counts = Object.entries(shares).map(([part, share]): [string, number] => [
    part,
    Math.round(share * total),
  ]);
  const left = total - counts.reduce((sum, [, count]) => sum + count, 0);
  const largest = counts.reduce((best, it) => (it[1] > best[1] ? it : best));
  return counts.map(([part, count]) => [part, part === largest[0] ? count + left : count]);
}

/** A wave that differs by council and year, so that figures move as real ones do. */
const wave = (council: number, year: number, by: number): number =>
  1 + by * Math.sin(council * 2.3 + year * 1.7);

function figuresOf(council: MadeUpCouncil, number: number): PublishedFigure[] {
  const { code, name, size, trend = 1, instead = {} } = council;
  const figures: PublishedFigure[] = [];
  const add = (measure: OpenDataMeasure, breakdown: string, year: number, value: Value) => {
    const key = `${measure}|${breakdown}|${year}`;
    const given = key in instead ? instead[key]! : value;
    figures.push({ ...figure(code, measure, breakdown, year, given), areaName: name });
  };
  let stock = size;
  for (const year of YEARS) {
    const entries = Math.round(size * 0.4 * wave(number, year, 0.12) * (year === 2024 ? trend : 1));
    const exits = Math.round(size * 0.4 * wave(number + 7, year, 0.08));
    // A child in a hundred is counted once and came twice.
    stock += entries - exits + Math.round(entries * 0.01);
    const plans = Math.round(size * 0.55 * wave(number, year, 0.1));
    const totals: [OpenDataMeasure, number][] = [
      ['cla-count', stock],
      ['cla-entries', entries],
      ['cla-exits', exits],
      ['cp-plan-count', plans],
      ['cp-starts', Math.round(size * 0.7 * wave(number + 3, year, 0.12))],
      ['cp-ends', Math.round(size * 0.7 * wave(number + 5, year, 0.1))],
      ['population-0-17', size * 100],
      ['cost-per-week-residential', Math.round(4000 * 1.08 ** (year - 2018) * wave(number, year, 0.08))],
      ['cost-per-week-fostering', Math.round(600 * 1.04 ** (year - 2018) * wave(number + 1, year, 0.06))],
    ];
    for (const [measure, total] of totals) {
      add(measure, 'all', year, total);
      const shares = SHARES[measure];
      if (shares && (year >= FIRST_PARTS || measure === 'cp-plan-count')) {
        for (const [part, count] of parts(shares, total)) add(measure, part, year, count);
      }
    }
    add('cla-count', 'uasc:yes', year, Math.round(0.08 * stock));
    if (year < FIRST_PARTS) continue;
    for (const table of [PLACEMENTS, PROVIDERS]) {
      for (const [part, count] of parts(table, stock)) add('cla-count', part, year, count);
    }
    for (const [part, count] of parts(REASONS, exits)) add('cla-exits', part, year, count);
    for (const [part, count] of parts({ 'uasc:yes': 0.2, 'uasc:no': 0.8 }, entries)) {
      add('cla-entries', part, year, count);
    }
    add('placement-changes', 'all', year, Math.round(0.8 * stock));
    add('placement-changes', 'reason:status-only', year, Math.round(0.15 * stock));
    add('foster-places-approved', 'all', year, Math.round(0.5 * stock));
    add('foster-places-filled', 'all', year, Math.round(0.3 * stock));
  }
  return figures;
}

/** England as the sum of the councils, to the nearest ten; prices as their mean. */
function england(councils: readonly PublishedFigure[]): PublishedFigure[] {
  const sums = new Map<string, { figure: PublishedFigure; sum: number; count: number }>();
  for (const it of councils) {
    const key = `${it.measure}|${it.breakdown}|${it.yearEnding}`;
    const found = sums.get(key) ?? { figure: it, sum: 0, count: 0 };
    if (it.value !== null) sums.set(key, { ...found, sum: found.sum + it.value, count: found.count + 1 });
  }
  return [...sums.values()].map(({ figure: it, sum, count }) => ({
    ...it,
    areaCode: CODES.england,
    areaName: 'England',
    level: 'country',
    suppressed: false,
    value: it.measure.startsWith('cost') ? Math.round(sum / count) : 10 * Math.round(sum / 10),
  }));
}

/** The made-up nation, with more councils or other figures where a test wants them. */
export function smallNation(councils: readonly MadeUpCouncil[] = COUNCILS): FigureIndex {
  const own = councils.flatMap(figuresOf);
  return indexOf([...own, ...england(own)]);
}
