import type { Baseline } from '../schema/baseline.ts';
import type { Measure } from '../schema/measure.ts';
import type { Problem } from '../schema/problem.ts';
import { expectedValue } from '../schema/quantity.ts';
import type { Scenario } from '../schema/scenario.ts';
import type { Supply, SupplyFostering, SupplyOption } from '../schema/supply.ts';
import { dayOf, DAYS_PER_YEAR } from '../time/calendar.ts';
import { homeMeasure, type NotKnown } from './homeMeasure.ts';
import { pipelineMeasures, recruitmentMeasures } from './recruitment.ts';
import type { SoughtRecruitment } from './seekRecruitment.ts';

/** What a comparison of decisions is made of. The baseline is as the scenario holds it. */
export interface DecisionsInput {
  baseline: Baseline;
  scenario: Scenario;
  supply: Supply;
}

/** An option put on top of a scenario. */
export interface OptionPlan {
  option: SupplyOption;
  /** What the option adds. */
  own: Measure[];
  /** The scenario's measures with them. */
  measures: Measure[];
  notKnown: NotKnown[];
  /** Why it cannot be put on top of this scenario; there is then nothing to run. */
  problems: Problem[];
  sought?: SoughtRecruitment | undefined;
}

/** Finds what recruitment it takes; whoever asks often may remember it. */
export type Seek = (input: DecisionsInput, fostering: SupplyFostering, aim: number) => SoughtRecruitment;

export function optionPlan(option: SupplyOption, input: DecisionsInput, seek: Seek): OptionPlan {
  const { supply, scenario } = input;
  const { fostering, homes } = supply;
  const planStarts = scenario.horizon.from;
  const parts = (option.homes ?? []).map(({ home: id, weeksLate }) => {
    const i = homes.findIndex((it) => it.id === id);
    return homeMeasure(homes[i]!, { weeksLate, planStarts, at: ['homes', i] });
  });
  const none = { measures: [] as Measure[], notKnown: [], problems: [] };
  parts.push({ ...none, measures: option.measures ?? [] });
  let sought: SoughtRecruitment | undefined;
  if (fostering) {
    const notKnown: NotKnown[] = [{ of: 'foster households', field: 'recruitment-cost' }];
    if (option.pipeline) parts.push({ ...pipelineMeasures(fostering, planStarts, ['fostering']), notKnown });
    if (option.fosterHouseholdsPerYear !== undefined) {
      const measures = recruitmentMeasures(fostering, option.fosterHouseholdsPerYear, planStarts);
      parts.push({ ...none, measures, notKnown: measures.length > 0 ? notKnown : [] });
    }
    if (option.reachesOwnFosterShare !== undefined) {
      sought = seek(input, fostering, expectedValue(option.reachesOwnFosterShare));
      parts.push({
        ...none,
        notKnown,
        measures: recruitmentMeasures(fostering, sought.householdsPerYear, planStarts),
      });
    }
  }
  const own = parts.flatMap(({ measures }) => measures);
  return {
    option,
    own,
    measures: onTop(scenario, own, option.without),
    notKnown: parts.flatMap(({ notKnown }) => notKnown),
    problems: parts.flatMap(({ problems }) => problems),
    ...(sought && { sought }),
  };
}

/** A scenario's measures with an option's; one of the same id gives way to it. */
export function onTop(
  { measures }: Scenario,
  own: readonly Measure[],
  without: readonly string[] = [],
): Measure[] {
  const away = new Set([...without, ...own.map(({ id }) => id)]);
  return [...measures.filter(({ id }) => !away.has(id)), ...own];
}

/** Places that measures have added by the end of a plan, net of those they close in the same type; sold ones left out. */
export function placesAdded(measures: readonly Measure[], { horizon }: Scenario): number {
  const endDay = dayOf(horizon.to);
  const byType = new Map<string, number>();
  const add = (placement: string, places: number) =>
    byType.set(placement, (byType.get(placement) ?? 0) + places);
  let inHomes = 0;
  for (const measure of measures) {
    if (measure.kind === 'own-home') {
      inHomes += expectedValue(measure.places) - expectedValue(measure.soldPlaces ?? 0);
    }
    if (measure.kind === 'capacity') add(measure.placement, expectedValue(measure.places));
    if (measure.kind === 'foster-recruitment') {
      const years = Math.max(0, endDay - dayOf(measure.start)) / DAYS_PER_YEAR;
      const households = expectedValue(measure.householdsPerYear) * years;
      add(measure.placement, households * expectedValue(measure.childrenPerHousehold));
    }
  }
  return inHomes + [...byType.values()].reduce((sum, places) => sum + Math.max(0, places), 0);
}
