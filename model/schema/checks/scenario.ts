import { overriddenBaseline } from '../../numbers/overrides.ts';
import { dayOf, dayOfIsoDate, DAYS_PER_YEAR } from '../../time/calendar.ts';
import type { Baseline } from '../baseline.ts';
import type { Measure } from '../measure.ts';
import { problem, type PathPart, type Problem } from '../problem.ts';
import type { Scenario } from '../scenario.ts';
import { repeatedIds } from './ids.ts';
import { idsOf } from './knownIds.ts';
import { checkMeasure } from './measure.ts';
import { checkOverrides } from './overrides.ts';

export const LONGEST_HORIZON_YEARS = 10;

/** What the fields of a scenario must say together, and with the baseline it names. */
export function checkScenario(scenario: Scenario, baseline: Baseline): Problem[] {
  const ids = idsOf(baseline);
  const held = overriddenBaseline(baseline, scenario);
  const otherBaseline =
    scenario.baseline === baseline.id
      ? []
      : [problem(['baseline'], 'This scenario names another baseline than the one given.')];
  return [
    ...otherBaseline,
    ...checkHorizon(scenario.horizon),
    ...checkOverrides(scenario, baseline),
    ...repeatedIds(scenario.measures, ['measures'], 'measure'),
    ...scenario.measures.flatMap((measure, i) => checkMeasure(measure, held, ids, ['measures', i])),
    ...scenario.measures.flatMap((measure, i) => checkOpening(measure, scenario.horizon, ['measures', i])),
  ];
}

/** A home that is open when the plan starts is no part of the plan: who lives in it is in the baseline. */
export function checkOpening(measure: Measure, horizon: Scenario['horizon'], at: PathPart[]): Problem[] {
  if (measure.kind !== 'own-home' || dayOf(measure.start) >= dayOf(horizon.from)) return [];
  return [problem([...at, 'start'], 'Must not be before the plan starts: a home opens within the plan.')];
}

function checkHorizon(horizon: Scenario['horizon']): Problem[] {
  const from = dayOf(horizon.from);
  const to = dayOf(horizon.to);
  if (to < from) return [problem(['horizon', 'to'], 'The horizon must end on or after the day it starts.')];
  if (to > lastAllowedDay(horizon.from)) {
    return [problem(['horizon', 'to'], `The horizon may not be longer than ${LONGEST_HORIZON_YEARS} years.`)];
  }
  return [];
}

/** The day before the tenth anniversary; a start on 29 February counts in mean years. */
function lastAllowedDay(from: string): number {
  const anniversary = dayOfIsoDate(`${Number(from.slice(0, 4)) + LONGEST_HORIZON_YEARS}${from.slice(4)}`);
  return (anniversary ?? dayOf(from) + Math.ceil(LONGEST_HORIZON_YEARS * DAYS_PER_YEAR)) - 1;
}
