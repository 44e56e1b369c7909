import { describe, expect, test } from 'vitest';
import type { Evidence } from '../../../model/schema/evidence.ts';
import { pathText } from '../../../model/schema/problem.ts';
import { doubtsOf } from '../../../model/whatif/doubts.ts';
import { readPlan } from '../readPlan.ts';
import { twoWeeksBaseline, twoWeeksScenario } from './twoWeeks.ts';

const figure = (id: string, strength: string, more: object = {}) => ({
  id,
  label: id,
  value: 1,
  unit: 'children',
  kind: 'assumption',
  strength,
  ...more,
});

const evidence = {
  figures: [
    figure('solid', 'medium'),
    figure('thin', 'weak'),
    figure('guess', 'none', {
      working: 'Twice a half.',
      note: 'A note.',
      usedBecause: 'There is none better.',
    }),
    figure('argued', 'none', { rationale: 'Nobody counts it.' }),
    figure('blank', 'weak', { rationale: ' ' }),
  ],
} as unknown as Evidence;

const range = (more: object = {}) => ({ low: -0.6, mode: -0.5, high: -0.4, ...more });

function pathsOf(measure: object, baseline: object = {}) {
  const plan = readPlan(
    { ...twoWeeksBaseline(), ...baseline },
    twoWeeksScenario({ ...sourced, ...measure }),
    null,
  );
  return doubtsOf(plan, evidence).map(({ path }) => pathText(path));
}

/** The baseline's own ranges name no source that the register has. */
const OF_BASELINE = [
  'baseline.placementTypes[0].weeklyCostGbp',
  'baseline.entries.perYear',
  'baseline.childProtection.startsPerYear',
];
const ofMeasure = (measure: object) => pathsOf(measure).filter((path) => !OF_BASELINE.includes(path));

const sourced = { change: { value: -0.5, source: 'solid' } };

describe('a measure as a whole', () => {
  test.each([
    [{}, []],
    // What it does has no source: whoever typed it knows why.
    [{ change: -0.5 }, ['measures[0]']],
    [{ change: { value: -0.5, source: 'nowhere' } }, ['measures[0]']],
    [{ change: -0.5, source: 'solid' }, ['measures[0]']],
    // The measure's source states 1, and a paper writes "1 fewer".
    [{ change: -1, source: 'solid' }, []],
    [{ change: -0.5, rationale: 'A tenth of what Leeds saw.' }, []],
    [{ change: 0 }, []],
    // How much is delivered, and how soon, is a judgement that the measure itself was made with.
    [{ delivery: 0.5, rampWeeks: 26 }, []],
    [{ risk: 'high' }, ['measures[0]']],
    [{ confidence: 'low' }, ['measures[0]']],
    [{ risk: 'medium', confidence: 'medium' }, []],
    [{ risk: 'high', rationale: 'Tried in Hertfordshire.' }, []],
    [{ risk: 'high', rationale: ' \n' }, ['measures[0]']],
  ])('%j', (measure, paths) => {
    expect(ofMeasure(measure)).toEqual(paths);
  });
});

describe('a range of a measure', () => {
  test.each([
    [{ change: range() }, ['measures[0].change']],
    // The measure's own source says nothing about a range that names none.
    [{ change: range(), source: 'solid' }, ['measures[0].change']],
    [{ change: range({ source: 'nowhere' }) }, ['measures[0].change']],
    [{ change: range({ source: 'thin' }) }, ['measures[0].change']],
    [{ change: range({ source: 'blank' }) }, ['measures[0].change']],
    // Working, notes and reasons for using a figure are no rationale.
    [{ change: range({ source: 'guess' }) }, ['measures[0].change']],
    [{ change: range({ source: 'argued' }) }, []],
    [{ change: range({ source: 'solid' }) }, []],
    [{ change: range(), rationale: 'Because.' }, []],
    [{ change: { low: -0.5, mode: -0.5, high: -0.5, source: 'solid' } }, []],
    [{ change: -0.5 }, ['measures[0]']],
    [
      { risk: 'high', change: range(), delivery: { low: 0.5, mode: 1, high: 1 } },
      ['measures[0]', 'measures[0].change', 'measures[0].delivery'],
    ],
  ])('%j', (measure, paths) => {
    expect(ofMeasure(measure)).toEqual(paths);
  });
});

describe('a range of the baseline', () => {
  const cost = (more: object) => ({ low: 500, mode: 600, high: 800, ...more });
  const withCost = (more: object, type: object = {}) =>
    pathsOf({}, { placementTypes: [{ id: 'foster', label: 'Foster', weeklyCostGbp: cost(more), ...type }] });

  test('counts like one of a measure, with the rationale of the register', () => {
    expect(pathsOf({})).toEqual(OF_BASELINE);
    expect(withCost({ source: 'argued' })).toEqual(OF_BASELINE.slice(1));
    expect(withCost({ source: 'guess' })).toEqual(OF_BASELINE);
  });

  test('has the source of its row where it names none', () => {
    const plans = twoWeeksBaseline().childProtection;
    const paths = pathsOf({}, { childProtection: { ...plans, source: 'solid' } });
    expect(paths).toEqual(OF_BASELINE.slice(0, 2));
  });

  test('of ranges that share a draw, each is looked at by itself', () => {
    const type = (id: string, source: string) => ({
      id,
      label: id,
      weeklyCostGbp: cost({ source, sharedDraw: 'prices' }),
    });
    const placementTypes = [type('foster', 'solid'), type('home', 'thin'), type('lodging', 'argued')];
    const doubts = doubtsOf(
      readPlan({ ...twoWeeksBaseline(), placementTypes }, twoWeeksScenario(sourced), null),
      evidence,
    );
    expect(doubts[0]).toMatchObject({
      path: ['baseline', 'placementTypes', 1, 'weeklyCostGbp'],
      of: { key: 'shared:prices' },
      figure: { id: 'thin' },
    });
    expect(doubts).toHaveLength(3);
  });
});
