import type { Ask, Beside } from '../../schema/claimBeside.ts';
import type { BesideAnswer, BesideResult } from '../../schema/reconciliation.ts';
import { measureChanges } from '../../money/commonMeasures.ts';
import { sum } from '../../money/accounts.ts';
import { evaluate, isKnown } from '../amounts.ts';
import { sideOf } from '../check.ts';
import type { Register } from '../register.ts';
import { besideInput, type World } from './besideInput.ts';
import type { BothRuns, RunBoth } from './besideRuns.ts';
import { placeOf } from './placeOf.ts';
import { planLengthBeside } from './planLengthBeside.ts';
import { savingBeside } from './savingBeside.ts';

/** What the expected engine gives for the figures of a published statement. */
export function besideClaim(
  beside: Beside,
  world: World,
  register: Register,
  runBoth: RunBoth,
): BesideResult {
  const input = besideInput(beside, world);
  const both = runBoth(input);
  const { added, removed } = measureChanges(input.comparator?.measures ?? [], input.scenario.measures);
  return {
    scenario: input.scenario.id,
    compareWith: input.comparator?.id ?? null,
    measures: added.map(({ label }) => label),
    without: removed.map(({ label }) => label),
    whole: beside.only === undefined && beside.measures === undefined,
    answers: beside.asks.map((ask) => answerTo(ask, both, register)),
  };
}

function answerTo(ask: Ask, both: BothRuns, register: Register): BesideAnswer {
  const amount = evaluate(ask.stated, register);
  const stated = isKnown(amount) ? sideOf(amount) : null;
  const place = placeOf(ask, both.horizon);
  const expected = place === null ? null : expectedOf(ask, both, place);
  return {
    what: ask.what,
    when: 'year' in ask ? ask.year : ask.date,
    basis: ask.what === 'saving' ? ask.basis : null,
    stated,
    expected,
    difference: expected === null || stated === null ? null : expected - stated.value,
    ...(place !== null && stated !== null && moreOf(ask, both, place, stated.value)),
  };
}

function expectedOf(ask: Ask, { scenario, savings }: BothRuns, place: number): number | null {
  switch (ask.what) {
    case 'saving':
      return ask.basis === 'cumulative'
        ? savings.slice(0, place + 1).reduce((total, { savingGbp }) => total + savingGbp, 0)
        : savings[place]!.savingGbp;
    case 'entries':
      return scenario.years[place]!.entries;
    case 'exits':
      return sum(scenario.years[place]!.exits);
    case 'children':
      return scenario.childrenByWeek[place]!;
    case 'cp-plans':
      return scenario.plans()?.plansByWeek[place] ?? null;
  }
}

const moreOf = (ask: Ask, both: BothRuns, place: number, stated: number): Partial<BesideAnswer> => {
  if (ask.what === 'saving') return { unitCost: savingBeside(ask, both, place, stated) };
  return ask.what === 'cp-plans' ? planLengthBeside(both, place, stated) : {};
};
