import { describe, expect, test } from 'vitest';
import { ranked, savingIn, tornadoAssumptions, tornadoBar } from '../../../model/whatif/tornado.ts';
import { ask, whatIfOf } from '../../../model/whatif/whatIf.ts';
import { smallBorough } from '../fixtures/smallBorough.ts';
import { twoWeeks } from './twoWeeks.ts';

const FIRST_YEAR = { year: 0, cumulative: false };

const barsOf = (
  input: Parameters<typeof whatIfOf>[0],
  figure = FIRST_YEAR as typeof FIRST_YEAR & { line?: string },
) => {
  const whatIf = whatIfOf(input, 'likely');
  return ranked(tornadoAssumptions(whatIf).map((it) => tornadoBar(whatIf, it, figure)));
};

describe('two weeks worked by hand', () => {
  test('with everything likely: half a child at £600', () => {
    expect(savingIn(ask(whatIfOf(twoWeeks(), 'likely')), FIRST_YEAR)).toBeCloseTo(300, 9);
  });

  test('the entries of 0.5 and 2 a week give £150 and £600, the costs of £500 and £800 give £250 and £400', () => {
    const bars = barsOf(twoWeeks());
    const shown = bars.map(({ key, atLow, atHigh, swing }) => [key, atLow, atHigh, swing]);
    expect(shown).toEqual([
      ['baseline:entries.perYear', expect.closeTo(150, 9), expect.closeTo(600, 9), expect.closeTo(450, 9)],
      [
        'baseline:placementTypes[foster].weeklyCostGbp',
        expect.closeTo(250, 9),
        expect.closeTo(400, 9),
        expect.closeTo(150, 9),
      ],
      ['baseline:childProtection.startsPerYear', expect.closeTo(300, 9), expect.closeTo(300, 9), 0],
    ]);
  });

  test('a line is its own saving, and a line of no measure none', () => {
    expect(barsOf(twoWeeks(), { ...FIRST_YEAR, line: 'edge' })[0]!.atHigh).toBeCloseTo(600, 9);
    expect(barsOf(twoWeeks(), { ...FIRST_YEAR, line: 'other' })[0]!.atHigh).toBe(0);
  });

  test('delivery of a half to all, likely all, gives £150 to £300', () => {
    const bars = barsOf(twoWeeks({ delivery: { low: 0.5, mode: 1, high: 1 } }));
    const delivery = bars.find(({ key }) => key === 'measure:fewer:delivery')!;
    expect([delivery.atLow, delivery.atHigh]).toEqual([expect.closeTo(150, 9), expect.closeTo(300, 9)]);
  });
});

test('a comparator that an assumption leaves alone is not run again', () => {
  const whatIf = whatIfOf(twoWeeks({ delivery: { low: 0.5, mode: 1, high: 1 } }), 'likely');
  const at = (key: string) => savingIn(ask(whatIf, new Map([[key, { end: 'low' as const }]])), FIRST_YEAR);
  savingIn(ask(whatIf), FIRST_YEAR);
  // Whoever is not run again repeats what is remembered: here £1,000 too much.
  const comparator = whatIf.unset.get(0)!;
  comparator.years[0]!.spendGbp += 1000;
  expect(at('measure:fewer:delivery')).toBeCloseTo(1150, 9);
  expect(at('baseline:placementTypes[foster].weeklyCostGbp')).toBeCloseTo(250, 9);
});

test('ranges that share a draw go to their ends together, each to its own', () => {
  const price = (low: number, mode: number, high: number) => ({ low, mode, high, sharedDraw: 'prices' });
  const input = twoWeeks();
  const [foster] = input.baseline.placementTypes;
  const dear = { ...foster!, id: 'dear', label: 'Dear care', weeklyCostGbp: price(4000, 5000, 8000) };
  const baseline = {
    ...input.baseline,
    placementTypes: [{ ...foster!, weeklyCostGbp: price(500, 600, 800) }, dear],
    entries: {
      ...(Array.isArray(input.baseline.entries) ? input.baseline.entries[0]! : input.baseline.entries),
      placementByAgeBand: { '0-9': { foster: 0.5, dear: 0.5 }, '10-17': { foster: 1 } },
    },
  };
  const whatIf = whatIfOf({ ...input, baseline }, 'likely');
  const bar = tornadoBar(
    whatIf,
    tornadoAssumptions(whatIf).find(({ key }) => key === 'shared:prices')!,
    FIRST_YEAR,
  );
  // Half a child avoided, half of it in each: 0.25 × (500 + 4000) and 0.25 × (800 + 8000).
  expect([bar.atLow, bar.atHigh]).toEqual([expect.closeTo(1125, 9), expect.closeTo(2200, 9)]);
  // Halfway from £600 to £800 is halfway from £5,000 to £8,000.
  const halfway = savingIn(ask(whatIf, new Map([['shared:prices', { value: 700 }]])), FIRST_YEAR);
  expect(halfway).toBeCloseTo(0.25 * (700 + 6500), 9);
});

test('cumulative is the sum of the years, and every kind of measure is answered', () => {
  const whatIf = whatIfOf(smallBorough(), 'likely');
  for (const assumption of tornadoAssumptions(whatIf)) {
    const years = [0, 1, 2].map((year) => tornadoBar(whatIf, assumption, { year, cumulative: false }).atLow);
    const whole = tornadoBar(whatIf, assumption, { year: 2, cumulative: true });
    expect(whole.atLow).toBeCloseTo(
      years.reduce((sum, it) => sum + it, 0),
      6,
    );
  }
});
