import type { Projection } from '../schema/projection.ts';
import { expectedValue } from '../schema/quantity.ts';
import { streamsOf, type Baseline } from '../schema/baseline.ts';
import { monthsToTell } from '../variance/monthsToTell.ts';
import { DAYS_PER_WEEK, DAYS_PER_YEAR } from '../time/calendar.ts';
import { decimals, people } from './numbers.ts';

/** How long the planned effect on entries takes to show, in a sentence. */
export function tellingWords(baseline: Baseline, projection: Projection): string {
  const months = (projection.weeks.length * DAYS_PER_WEEK) / (DAYS_PER_YEAR / 12);
  const perMonth = (byWeek: readonly number[]) => byWeek.reduce((sum, it) => sum + it, 0) / months;
  const usual = perMonth(projection.comparator.entriesByWeek);
  const fewer = usual - perMonth(projection.entriesByWeek);
  const variations = streamsOf(baseline).map((it) => expectedValue(it.yearlyVariation ?? 0));
  const yearlyVariation = Math.max(0, ...variations);
  if (Math.abs(fewer) < 0.05)
    return 'The plan changes no entries: there is no effect on them to be told from chance.';
  const size = `${decimals(Math.abs(fewer), 1)} ${fewer > 0 ? 'fewer' : 'more'} entries a month than ${decimals(usual, 1)}, as planned on average,`;
  const needed = monthsToTell({ eventsPerMonth: usual, fewerPerMonth: fewer, yearlyVariation });
  return needed === undefined
    ? `${size} could not be told from chance within ten years of counting entries.`
    : `${size} would show after ${people(needed)} months: entries since the start would then lie outside the 80% range of no effect in 8 of 10 cases.`;
}
