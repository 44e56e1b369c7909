import type { Baseline } from '../../schema/baseline.ts';
import type { Scenario } from '../../schema/scenario.ts';
import { SCENARIO_VERSION } from '../../schema/versions.ts';
import { dayOf, isoDateOf } from '../../time/calendar.ts';

/** Financial years that a first look goes ahead. */
const YEARS = 3;

/** The scenario in which nothing new is done: what a baseline comes to by itself, and what plans are held against. */
export function noNewAction({ id, name, asOf }: Pick<Baseline, 'id' | 'name' | 'asOf'>): Scenario {
  return {
    schemaVersion: SCENARIO_VERSION,
    id: `${id}-no-new-action`,
    name: 'No new action',
    baseline: id,
    compareWith: null,
    horizon: { from: isoDateOf(dayOf(asOf) + 1), to: `${Number(asOf.slice(0, 4)) + YEARS}-03-31` },
    measures: [],
    purpose: `Where ${name} goes from ${asOf.slice(0, 4)} on if entries, exits and placements stay as the baseline has them.`,
    basis: 'judgement',
  };
}
