import { describe, expect, test } from 'vitest';
import { project } from '../../../model/project.ts';
import type { Measure } from '../../../model/schema/measure.ts';
import type { Chance, SimulationResult } from '../../../model/schema/simulation.ts';
import { planNeeds } from '../../../model/whatif/planNeeds.ts';
import { linkSentence, plansCaveats, plansHeadline } from '../../../model/words/childProtectionWords.ts';
import { lengthNeedWords, planTargets, startsNeedWords } from '../../../model/words/planTargets.ts';
import { repeatsSentence } from '../../../model/words/repeatWords.ts';
import { plainText } from '../../../model/words/sentence.ts';
import { baseline, evidence, scenario, targets } from '../../scenarios/tools/southampton.ts';

const whole = scenario('march-2024-plan');
const plan = { ...whole, measures: whole.measures.filter(({ kind }) => kind === 'cp-starts') };
const projection = project({ baseline, scenario: plan, comparator: null, targets });
const needs = planNeeds(baseline, plan, targets.targets);
const chance: Chance = { met: 40, of: 400, chance: 0.1, bound: 'about', standardError: 0.015 };

/** Runs as far as the words read them: the same chance and range for every target. */
const runs = {
  cpPlansByWeek: { p10: [276, 155], p90: [276, 298] },
  targets: projection.targets
    .filter(({ kind }) => kind === 'cp-plans')
    .map(({ id, judgements }) => ({
      target: id,
      when: judgements[0]!.when,
      chance,
      value: { p10: 155, p90: 298 },
    })),
} as unknown as SimulationResult;

test('the headline says what is expected, how sure that is, and the chance of every target', () => {
  const words = (simulation: SimulationResult | undefined, waiting: boolean) =>
    plainText(plansHeadline(projection, simulation, planTargets(projection, simulation, needs), waiting));
  expect(words(runs, false)).toBe(
    'Child protection plans are expected to go from 276 on 1 April 2024 to 216 on 31 March 2027 (80% range 155 to 298). ' +
      'The chance of no more than 295 at the end is about 1 in 10, of no more than 176 on 30 June 2025 about 1 in 10 ' +
      'and of between 150 and 200 at the end about 1 in 10.',
  );
  expect(words(undefined, true)).toContain('(80% range being worked out)');
  expect(words(undefined, false)).not.toContain('being worked out');
});

test('without targets, and where it ends before them, that is said', () => {
  const told = (list: typeof projection.targets) => {
    const other = { ...projection, targets: list };
    return plainText(plansHeadline(other, runs, planTargets(other, runs, needs), false));
  };
  expect(told([])).toContain('No target is published for their number.');
  const unreached = projection.targets.map((it) => ({
    ...it,
    judgements: it.judgements.map((judgement) => ({ ...judgement, expected: null, rating: null })),
  }));
  expect(told(unreached)).toContain('It ends before the dates of the targets');
});

describe('what a target needs', () => {
  const found = { expected: 216, bound: 200, startsNowPerYear: 253, lengthNowYears: 5 / 6 };
  const need = (value: number) => ({ can: true, value }) as const;

  test.each([
    [{ met: false, bound: 200 }, 'no more than 233', 'no more than 9.1 months'],
    [{ met: true, bound: 295 }, 'met as it is; up to 233', 'met as it is; up to 9.1 months'],
    // Below a band more are needed, so the words round up.
    [{ met: false, bound: 250 }, 'at least 234', 'at least 9.2 months'],
  ])('%j: %s starts', (of, starts, length) => {
    const it = { ...found, ...of, startsPerYear: need(233.6), lengthYears: need(9.17 / 12) };
    expect(startsNeedWords(it)).toBe(starts);
    expect(lengthNeedWords(it)).toBe(length);
  });

  test('none can, or any does', () => {
    const none = { ...found, startsPerYear: { can: false }, lengthYears: { can: false } } as const;
    expect(startsNeedWords({ ...none, met: false })).toBe('none can');
    expect(lengthNeedWords({ ...none, met: true })).toBe('met, whatever it is');
  });
});

test('the link is off unless it is stated, and says why or what', () => {
  expect(plainText(linkSentence(plan, baseline, evidence))).toMatch(
    /^Off: .* in Southampton, between 2018 to 2020 and 2024, plans started -30%, entries -12% \(rates\)/,
  );
  const stated = {
    ...plan,
    measures: plan.measures.map((it): Measure =>
      it.kind === 'cp-starts'
        ? { ...it, entriesPerPlan: { value: 0.1, source: 'cp-starts-beside-entries' }, streams: 'family' }
        : it,
    ),
  };
  const sentence = linkSentence(stated, baseline, evidence);
  expect(plainText(sentence)).toMatch(/^Stated: 75 fewer .* 0.1 fewer entries to care a year/);
  expect(sentence).toContainEqual({ text: '0.1', from: { evidence: 'cp-starts-beside-entries' } });
  const caveats = (of: typeof plan) => plansCaveats(of, baseline, evidence).map(plainText);
  expect(caveats(plan)[0]).toMatch(/no measure links plans to entries/);
  expect(caveats(stated)[0]).toMatch(/an assumption, not a published result/);
  expect(caveats(plan)[1]).toContain('weak evidence');
});

test('repeat plans are a share of the starts', () => {
  const words = plainText(repeatsSentence(baseline.childProtection!, evidence, projection));
  expect(words).toMatch(
    /^Of the plans started, 29.3% were .* \(England 24.7%\)\. At that share it would be 74 of 253 in/,
  );
  const { repeatShare: _, ...without } = baseline.childProtection!;
  expect(plainText(repeatsSentence(without, evidence, projection))).toContain('does not say');
});
