import { describe, expect, test } from 'vitest';
import { parseScenario } from '../../../model/schema/files.ts';
import { simulate } from '../../../model/simulate/simulate.ts';
import { simulationOf } from '../../../model/simulate/simulation.ts';
import { ALL_KINDS } from '../../../model/stochastic/replicate.ts';
import { expectedAt, figureWithChance, goalSeek } from '../../../model/whatif/goalSeek.ts';
import { leversOf } from '../../../model/whatif/levers.ts';
import type { FigureWanted } from '../../../model/schema/whatif.ts';
import { questionOfFigure, questionOfTarget } from '../../../model/whatif/questionWanted.ts';
import { replicatedAnswers } from '../../../model/whatif/replicatedAnswers.ts';
import { whatIfOf } from '../../../model/whatif/whatIf.ts';
import { withNumber } from '../../../model/numbers/withNumber.ts';
import { accepted } from '../readPlan.ts';
import { twoWeeks } from './twoWeeks.ts';

const lever = (input: ReturnType<typeof twoWeeks>, path: string) =>
  leversOf(input).find((it) => it.path === path)!;

// The means of the ranges: (500 + 4 × 600 + 800) / 6 = 616.67 and (0.5 + 4 × 1 + 2) / 6 = 1.0833.
const EXPECTED_GBP = (3700 / 6) * (6.5 / 6);

describe('by expected value', () => {
  const input = twoWeeks();
  const change = lever(input, 'measure:fewer:change');

  test('the change of entries that saves £400 is -400 / 668.06, to the next tenth of a percent', async () => {
    const question = accepted(questionOfFigure(input, { kind: 'saving', value: 400 }));
    const found = await goalSeek(input, question, change);
    expect(found).toMatchObject({ found: true, value: -0.599 });
    expect(found.result).toBeCloseTo(0.599 * EXPECTED_GBP, 9);
    const at = expectedAt(whatIfOf(input, 'expected'), question, change);
    expect(await at(-0.599)).toBeGreaterThanOrEqual(400);
    expect(await at(-0.598)).toBeLessThan(400);
  });

  test('nobody can avoid more than all: the most it gives', async () => {
    const question = accepted(questionOfFigure(input, { kind: 'saving', value: 700 }));
    const found = await goalSeek(input, question, change);
    expect(found).toMatchObject({ found: false, best: -1 });
    expect(found.result).toBeCloseTo(EXPECTED_GBP, 9);
  });

  test('children are not to be passed: 10 and 0.6 of a child on 8 April', async () => {
    const question = accepted(questionOfTarget(input, { target: 'children' }));
    // 1.0833 (1 + x) is at most 0.6 from x = -0.4462 on.
    expect(await goalSeek(input, question, change)).toMatchObject({ found: true, value: -0.447 });
  });

  test('a number of the baseline moves both sides', async () => {
    const question = accepted(questionOfFigure(input, { kind: 'saving', value: 400 }));
    const cost = lever(input, 'baseline:placementTypes[foster].weeklyCostGbp');
    // 0.5 × 1.0833 × c = 400 at 738.46.
    expect(await goalSeek(input, question, cost)).toMatchObject({ found: true, value: 739 });
  });

  test('a ramp that was certain follows too', async () => {
    const at = expectedAt(
      whatIfOf(input, 'expected'),
      accepted(questionOfTarget(input, { target: 'saving', basis: 'in-year' })),
      lever(input, 'measure:fewer:rampWeeks'),
    );
    expect(await at(0)).toBeCloseTo(EXPECTED_GBP / 2, 9);
    // On its first day a ramp has not begun.
    expect(await at(10)).toBe(0);
  });
});

describe('by chance', () => {
  const input = twoWeeks();
  const request = { input, seed: 3, kinds: ALL_KINDS };
  const question = accepted(questionOfTarget(input, { target: 'saving', basis: 'in-year' }));

  test('replications answer what a simulation with the seed says', () => {
    const answers = replicatedAnswers(simulationOf(request), question, { from: 0, to: 100 }, new Map());
    const record = { replications: 100 } as Parameters<typeof simulate>[1];
    const { targets } = simulate(request, record);
    const simulated = targets.find(({ key }) => key === 'saving|2024-25|in-year')!;
    expect(answers.filter((it) => it >= 200).length / 100).toBe(simulated.chance!.chance);
    expect(answers.reduce((sum, it) => sum + it, 0) / 100).toBeCloseTo(simulated.value!.mean, 9);
  });

  test('what is remembered of the comparator changes nothing, nor do parts', () => {
    const known = new Map();
    const simulation = simulationOf(request);
    const whole = replicatedAnswers(simulation, question, { from: 0, to: 40 }, known);
    expect(replicatedAnswers(simulation, question, { from: 0, to: 40 }, known)).toEqual(whole);
    expect(replicatedAnswers(simulation, question, { from: 30, to: 40 }, new Map())).toEqual(whole.slice(30));
  });

  test('the figure reached with a chance: so many do at least as well', () => {
    const answers = Float64Array.from([5, 1, 4, 2, 3]);
    expect(figureWithChance(answers, 0.8, question)).toBe(2);
    expect(figureWithChance(answers, 0.81, question)).toBe(1);
    const children = accepted(questionOfTarget(input, { target: 'children' }));
    expect(figureWithChance(answers, 0.8, children)).toBe(4);
  });
});

describe('a figure to meet', () => {
  const input = twoWeeks();
  const problemsOf = (it: ReturnType<typeof questionOfTarget>) =>
    it.ok ? [] : it.problems.map(({ path }) => path);

  test('is the last of its target, or the one that is named', () => {
    expect(accepted(questionOfTarget(input, { target: 'saving' }))).toMatchObject({
      when: '2024-25',
      basis: 'in-year',
    });
    const cumulative = questionOfTarget(input, { target: 'saving', when: '2024-25', basis: 'cumulative' });
    expect(accepted(cumulative)).toMatchObject({ aim: 200, basis: 'cumulative' });
  });

  test.each([
    [{ target: 'savin' }, 'target'],
    [{ target: 'saving', when: '2030-31' }, 'when'],
    [{ target: 'children', basis: 'in-year' }, 'basis'],
    [{ target: 'later' }, 'when'],
    [{ target: 'band' }, 'target'],
  ] as const)('%j is refused', (wanted, path) => {
    expect(problemsOf(questionOfTarget(input, wanted))).toEqual([path]);
  });

  test.each([
    [{ kind: 'saving', value: 1, when: '2024' }, 'figure.when'],
    [{ kind: 'saving', value: 1, when: '2030-31' }, 'when'],
    [{ kind: 'children', value: -1 }, 'figure.value'],
    [{ kind: 'children', value: 1, when: '2024-25' }, 'figure.when'],
    [{ kind: 'saving', value: 1, line: 'egde' }, 'figure.line'],
    [{ kind: 'placement-share', value: 0.5, placements: ['nowhere'] }, 'figure.placements[0]'],
  ] as [FigureWanted, string][])('%j is refused', (wanted, path) => {
    expect(problemsOf(questionOfFigure(input, wanted))).toEqual([path]);
  });

  test('is no number of plans where the baseline holds none', () => {
    const { childProtection: _, ...baseline } = input.baseline;
    const withoutPlans = { ...input, baseline };
    const plans = questionOfFigure(withoutPlans, { kind: 'cp-plans', value: 1 });
    expect(problemsOf(plans)).toEqual(['figure.kind']);
  });
});

test('a draft with the value is a scenario like any other, and names no source for what none says', () => {
  const input = twoWeeks({ delivery: { low: 0.5, mode: 1, high: 1, source: 'guess' } });
  const { scenario } = withNumber(input, lever(input, 'measure:fewer:delivery'), 0.75);
  expect(scenario.measures[0]).toMatchObject({ delivery: 0.75 });
  expect(parseScenario(scenario, input.baseline).ok).toBe(true);
  expect(input.scenario.measures[0]).toMatchObject({ delivery: { low: 0.5 } });
});
