import { expectedPlans } from '../expected/childProtection.ts';
import { meanLengthYears } from '../estimate/planLengths.ts';
import { overriddenBaseline } from '../numbers/overrides.ts';
import {
  childProtectionRates,
  compileChildProtection,
  type ChildProtectionRates,
} from '../rates/childProtection.ts';
import { contextOf } from '../rates/context.ts';
import type { Baseline } from '../schema/baseline.ts';
import type { Scenario } from '../schema/scenario.ts';
import type { Target } from '../schema/targets.ts';
import { shortfall } from '../targets/answers.ts';
import { targetsFor } from '../targets/heldAgainst.ts';
import { questionsOf, type Question } from '../targets/questions.ts';
import { YEARS_PER_WEEK } from '../time/calendar.ts';
import { horizonOf } from '../time/horizon.ts';

/** What would just meet a target, or that nothing of the kind does. */
export type Need = { can: true; value: number } | { can: false };

/** What a target for the number of child protection plans asks for, each alone and all else as in the scenario. */
export interface PlanNeeds {
  target: string;
  label: string;
  when: string | null;
  aim: Question['aim'];
  source: string | undefined;
  /** Expected plans in the week it is held against; nothing where the horizon does not reach it. */
  found: {
    expected: number;
    met: boolean;
    /** The number of plans that would just meet it: the nearer end of a band. */
    bound: number;
    /** Plans started a year, the same in every week from the scenario's first day. */
    startsPerYear: Need;
    /** The scenario's own starts, on average from its first day to that week. */
    startsNowPerYear: number;
    /** How long plans last on average, with both end rates faster or slower by one factor from the first day on. */
    lengthYears: Need;
    /** How long they last by the scenario's own rates in that week. */
    lengthNowYears: number;
  } | null;
}

/** Plans may end so many times as fast, or as slowly, as in the scenario. */
const MOST_TIMES = 20;

/** What each of a scenario's targets for child protection plans needs; none without plans. */
export function planNeeds(given: Baseline, scenario: Scenario, targets: readonly Target[]): PlanNeeds[] {
  const baseline = overriddenBaseline(given, scenario);
  const horizon = horizonOf(scenario.horizon);
  const context = contextOf(baseline, scenario.measures, horizon);
  const compiled = compileChildProtection(context);
  if (compiled === null) return [];
  const rates = childProtectionRates(compiled, context, context.parameters.expectedValues(), null);
  return targetsFor(targets, scenario)
    .filter(({ kind }) => kind === 'cp-plans')
    .flatMap((target) => questionsOf(target, horizon))
    .map((question) => {
      const { target, when, aim, source, place } = question;
      const found = place === null ? null : needsOf(question, rates, place);
      return { target: target.id, label: target.label, when, aim, source, found };
    });
}

function needsOf(question: Question, rates: ChildProtectionRates, week: number): PlanNeeds['found'] {
  const expected = expectedPlans(rates).plansByWeek[week]!;
  const bound = boundOf(question.aim, expected);
  const mostStarts = 2 + (MOST_TIMES * Math.max(expected, bound)) / ((week + 1) * YEARS_PER_WEEK);
  const starts = risingTo(bound, (perYear) => plansWith(withStarts(rates, perYear), week), 0, mostStarts);
  // Plans fall as ends are faster, so that they rise with the length: one over the factor.
  const slowness = risingTo(
    bound,
    (slower) => plansWith(withEnds(rates, 1 / slower), week),
    1 / MOST_TIMES,
    MOST_TIMES,
  );
  const lengthAt = (factor: number) => meanLengthAt(withEnds(rates, factor), week);
  return {
    expected,
    met: shortfall(question, expected) === 0,
    bound,
    startsPerYear: starts === undefined ? { can: false } : { can: true, value: starts },
    startsNowPerYear: meanStartsPerYear(rates, week),
    lengthYears: slowness === undefined ? { can: false } : { can: true, value: lengthAt(1 / slowness) },
    lengthNowYears: lengthAt(1),
  };
}

/** Of a band the end that the plans are outside of, and inside it the upper: what must not be passed. */
function boundOf(aim: Question['aim'], expected: number): number {
  if (typeof aim === 'number') return aim;
  return expected < aim.low ? aim.low : aim.high;
}

const plansWith = (rates: ChildProtectionRates, week: number): number =>
  expectedPlans(rates).plansByWeek[week]!;

const withStarts = (rates: ChildProtectionRates, perYear: number): ChildProtectionRates => ({
  ...rates,
  startsByWeek: rates.startsByWeek.map(() => perYear * YEARS_PER_WEEK),
});

const withEnds = (rates: ChildProtectionRates, factor: number): ChildProtectionRates => ({
  ...rates,
  initialEndsPerYearByWeek: rates.initialEndsPerYearByWeek.map((it) => it * factor),
  establishedEndsPerYearByWeek: rates.establishedEndsPerYearByWeek.map((it) => it * factor),
});

const meanLengthAt = (rates: ChildProtectionRates, week: number): number =>
  meanLengthYears({
    establish: rates.establishPerYear,
    endInitial: rates.initialEndsPerYearByWeek[week]!,
    endEstablished: rates.establishedEndsPerYearByWeek[week]!,
  });

/** Those that count in a week have started before it; in the first nothing has. */
function meanStartsPerYear({ startsByWeek }: ChildProtectionRates, week: number): number {
  const before = startsByWeek.subarray(0, Math.max(1, week));
  return before.reduce((sum, starts) => sum + starts, 0) / before.length / YEARS_PER_WEEK;
}

/** Halvings: far finer than anything that is told. */
const HALVINGS = 60;

/** Where a figure that rises comes up to an aim; nothing where it lies beyond both ends, or does not move. */
function risingTo(
  aim: number,
  figureAt: (place: number) => number,
  from: number,
  to: number,
): number | undefined {
  let [low, high] = [from, to];
  if (figureAt(low) > aim || figureAt(high) < aim || figureAt(low) === figureAt(high)) return undefined;
  for (let halving = 0; halving < HALVINGS; halving++) {
    const middle = (low + high) / 2;
    if (figureAt(middle) <= aim) low = middle;
    else high = middle;
  }
  return low;
}
