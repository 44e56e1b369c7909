import { describe, expect, test } from 'vitest';
import type { ScenarioSummary } from '../../../model/schema/storedScenario.ts';
import {
  askedDays,
  chosenScenarios,
  lessId,
  seriesOf,
  unlike,
} from '../../../web/screens/compare/compareChoice.ts';

const scenario = (id: string, more: Partial<ScenarioSummary> = {}): ScenarioSummary =>
  ({
    id,
    name: `Scenario ${id}`,
    baseline: 'here',
    compareWith: null,
    tags: [],
    horizon: { from: '2024-04-01', to: '2027-03-31' },
    measures: 2,
    ...more,
  }) as ScenarioSummary;

const library = [
  scenario('a'),
  scenario('b'),
  scenario('nothing', { measures: 0 }),
  scenario('plan'),
  scenario('z'),
];

describe('what is compared', () => {
  test('is what the address says, each once, five at most', () => {
    expect(chosenScenarios({ scenarios: 'a,b,a' }, library, 'plan')).toEqual(['a', 'b']);
    expect(chosenScenarios({ scenarios: 'a,b,c,d,e,f' }, library, 'plan')).toHaveLength(5);
  });

  test('is else the plan of the header and what it is compared with', () => {
    expect(chosenScenarios({}, library, 'plan')).toEqual(['nothing', 'plan']);
    const own = [scenario('a'), scenario('plan', { compareWith: 'a' })];
    expect(chosenScenarios({}, own, 'plan')).toEqual(['a', 'plan']);
    expect(chosenScenarios({}, [scenario('plan')], 'plan')).toEqual(['plan']);
  });

  test('is told less the one asked for, else the first', () => {
    expect(lessId({ less: 'b' }, ['a', 'b'])).toBe('b');
    expect(lessId({ less: 'elsewhere' }, ['a', 'b'])).toBe('a');
  });
});

describe('a scenario keeps its colour', () => {
  test('whatever the order, and whichever it is told less', () => {
    const one = seriesOf(['a', 'plan', 'nothing'], library, 'plan');
    expect(seriesOf(['nothing', 'a', 'plan'], library, 'plan')).toEqual(one);
    expect(one).toEqual({ plan: 0, nothing: 1, a: 2 });
  });

  test('and no two share one', () => {
    const many = Array.from({ length: 12 }, (_, i) => scenario(`s${i}`));
    const found = seriesOf(['s2', 's6', 's10', 's3', 's7'], many, 's0');
    expect(new Set(Object.values(found)).size).toBe(5);
  });
});

describe('unlike scenarios', () => {
  const later = scenario('later', { horizon: { from: '2025-04-01', to: '2028-03-31' } });

  test('are refused with the reasons and the days that make them alike', () => {
    const { reasons, common } = unlike([library[0]!, later], undefined);
    expect(reasons).toEqual([
      '“Scenario later” starts on 1 April 2025, “Scenario a” on 1 April 2024.',
      '“Scenario later” ends on 31 March 2028, “Scenario a” on 31 March 2027.',
    ]);
    expect(common).toEqual({ from: '2025-04-01', to: '2027-03-31' });
    expect(unlike([library[0]!, later], common).reasons).toEqual([]);
  });

  test('of another baseline are made alike by nothing', () => {
    const { reasons, common } = unlike([library[0]!, scenario('far', { baseline: 'there' })], undefined);
    expect(reasons[0]).toContain('starts from another baseline');
    expect(common).toBeUndefined();
  });

  test('days in the address are dates in order, or none', () => {
    expect(askedDays({ from: '2024-04-01', to: '2025-03-31' })).toBeDefined();
    const queries: Record<string, string>[] = [
      {},
      { from: '2024-04-01' },
      { from: 'x', to: 'y' },
      { from: '2025-01-01', to: '2024-01-01' },
    ];
    for (const query of queries) expect(askedDays(query)).toBeUndefined();
  });
});
