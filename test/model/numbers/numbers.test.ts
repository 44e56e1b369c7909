import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseBaseline, parseScenario } from '../../../model/schema/files.ts';
import { compilePlan } from '../../../model/rates/plan.ts';
import { expectedValue } from '../../../model/schema/quantity.ts';
import { horizonOf } from '../../../model/time/horizon.ts';
import { NumbersDescribed } from '../../../model/whatif/described.ts';
import { leversOf } from '../../../model/whatif/levers.ts';
import { baselineNumbers, measureNumbers } from '../../../model/numbers/numbers.ts';
import { withNumber } from '../../../model/numbers/withNumber.ts';
import { numberWords } from '../../../model/words/whatifNumber.ts';
import { planCases } from '../arbitraries/planCase.ts';
import { smallBorough, withOwnHomes } from '../fixtures/smallBorough.ts';
import { twoWeeks } from '../whatif/twoWeeks.ts';

const cases = planCases({ mostWeeks: 30, mostMeasures: 6 });

test('every number a plan reads is known by its key, with its range', () => {
  fc.assert(
    fc.property(cases, ({ baseline, scenario }) => {
      const plan = compilePlan(baseline, scenario.measures, horizonOf(scenario.horizon));
      const numbers = [...baselineNumbers(baseline), ...measureNumbers(scenario.measures)];
      const known = new Map(numbers.map((it) => [`${it.key} ${expectedValue(it.quantity)}`, it]));
      for (const { key, low, high, expected } of plan.parameters.list) {
        // What a file leaves out is nothing, and nothing to move.
        if (low === high && expected === 0) continue;
        if (/rampWeeks$/.test(key) && low === high) continue;
        // And of a share everybody.
        if (/^baseline:afterCare.*\.share$/.test(key) && low === high && expected === 1) continue;
        expect(known.has(`${key} ${expected}`), key).toBe(true);
      }
    }),
    { numRuns: 60 },
  );
});

test('a number that is replaced is the one the plan then reads', () => {
  fc.assert(
    fc.property(cases, fc.nat(), ({ baseline, scenario, comparator }, pick) => {
      const input = { baseline, scenario, comparator };
      const levers = leversOf(input);
      const lever = levers[pick % levers.length]!;
      const changed = withNumber(input, lever, lever.high);
      const plan = compilePlan(changed.baseline, changed.scenario.measures, horizonOf(scenario.horizon));
      const read = plan.parameters.list.filter(({ key }) => key === lever.path);
      for (const { low, high } of read) expect([low, high]).toEqual([lever.high, lever.high]);
    }),
    { numRuns: 100 },
  );
});

test('levers stand within their bounds, and files with either end are accepted', () => {
  const input = withOwnHomes(smallBorough());
  for (const lever of leversOf(input)) {
    expect(lever.low).toBeLessThanOrEqual(lever.now);
    expect(lever.high).toBeGreaterThanOrEqual(lever.now);
    for (const end of [lever.low, lever.high]) {
      const { baseline, scenario } = withNumber(input, lever, end);
      expect(parseBaseline(baseline).ok, lever.path).toBe(true);
      expect(parseScenario(scenario, input.baseline).ok, lever.path).toBe(true);
    }
  }
});

test('an entries measure goes from all there are to none', () => {
  const input = smallBorough();
  const lever = leversOf(input).find(({ path }) => path === 'measure:safeguarding:childrenPerYear')!;
  // Family entries (40 + 4 × 48 + 60) / 6 = 48.67 in both bands under 16, 0.8 of them; unaccompanied 9, 0.1 of them.
  expect(lever.low).toBeCloseTo(-(0.8 * (292 / 6) + 0.1 * 9), 9);
  expect(lever.high).toBe(0);
});

describe('in words', () => {
  const numbers = new NumbersDescribed(smallBorough());
  const label = (key: string) => numbers.ofAssumption(key).label;

  test.each([
    ['baseline:exits[0].perYear', 'Leaving care (returned home): newly in care'],
    ['baseline:moves[1].perYear', /^Moving: from .* to .*, aged 5 to 15$/],
    ['baseline:settlePerYear', 'How soon children who entered become settled'],
    ['measure:safeguarding:delivery', 'Share delivered: “Family Safeguarding”'],
    ['measure:legal:amountsGbp[2024-25]', 'Cash in 2024-25: “Legal costs and training”'],
    ['baseline:childProtection.startsPerYear', 'Child protection plans started'],
  ])('%s', (key, words) => {
    expect(label(key)).toMatch(words);
  });

  test('with the source of the number, or of its row', () => {
    const told = new NumbersDescribed(twoWeeks()).ofAssumption(
      'baseline:placementTypes[foster].weeklyCostGbp',
    );
    expect(told).toMatchObject({ label: 'Weekly cost: Foster care', unit: 'gbp-a-week' });
    expect(told.members).toEqual([
      {
        key: 'baseline:placementTypes[foster].weeklyCostGbp',
        label: 'Weekly cost: Foster care',
        low: 500,
        likely: 600,
        high: 800,
        source: 'price-foster',
        overridden: false,
      },
    ]);
  });

  test('of a measure, with its own source alone: neither a delivery nor a number given by hand has the measure’s', () => {
    const measure = {
      source: 'paper',
      change: { low: -0.3, mode: -0.2, high: -0.1 },
      delivery: { low: 0.5, mode: 1, high: 1 },
      rampWeeks: { value: 26, source: 'own' },
    };
    const told = new NumbersDescribed(twoWeeks(measure));
    const source = (field: string) => told.ofAssumption(`measure:fewer:${field}`).members[0]!.source;
    expect(['change', 'delivery', 'rampWeeks'].map(source)).toEqual([undefined, undefined, 'own']);
  });

  test.each([
    [454, 'gbp-a-week', '£454 a week'],
    [-103, 'children-a-year', '−103 children a year'],
    [0.9, 'delivery', '90% delivered'],
    [0.045, 'uplift', '+4.5% a year'],
    [-0.2, 'change', '−20%'],
    [500000, 'gbp', '£500,000'],
    [26, 'weeks', '26 weeks'],
  ] as const)('%d %s', (value, unit, words) => {
    expect(numberWords(value, unit)).toBe(words);
  });
});
