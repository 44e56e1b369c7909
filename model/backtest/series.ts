/** A published series that is forecast and held against what happened. */
export interface Series {
  id: string;
  measure: OpenDataMeasure;
  breakdown: string;
  /** A stock on 31 March, or the flow of the year that ends then. */
  kind: 'stock' | 'flow';
  unit: 'children' | 'plans';
  /** Where its own flows are published, for the forecast from last year's rates. */
  flows?: { entries: OpenDataMeasure; exits: OpenDataMeasure };
}

const stock = (
  measure: OpenDataMeasure,
  unit: Series['unit'],
  entries: OpenDataMeasure,
  exits: OpenDataMeasure,
): Series => ({
  id: measure,
  measure,
  breakdown: 'all',
  kind: 'stock',
  unit,
  flows: { entries, exits },
});

const flow = (measure: OpenDataMeasure): Series => ({
  id: measure,
  measure,
  breakdown: 'all',
  kind: 'flow',
  unit: 'children',
});

export const CLA = stock('cla-count', 'children', 'cla-entries', 'cla-exits');
export const CLA_ENTRIES = flow('cla-entries');
export const CLA_EXITS = flow('cla-exits');
export const CP_PLANS = stock('cp-plan-count', 'plans', 'cp-starts', 'cp-ends');

export const ALL_SERIES: readonly Series[] = [CLA, CLA_ENTRIES, CLA_EXITS, CP_PLANS];
import type { OpenDataMeasure } from '../schema/openData.ts';
