import { expect, test } from 'vitest';
import { averageApart } from '../../../model/words/expectedWords.ts';
import { headline } from '../../../model/words/headline.ts';
import { moneyScale } from '../../../model/words/money.ts';
import { savingsShown } from '../../../model/words/savingsShown.ts';
import { plainText } from '../../../model/words/sentence.ts';
import { aProjection, aSavingTarget } from './aProjection.ts';
import { aSimulation } from './aSimulation.ts';

const scale = moneyScale([8e6]);
const range = (meanGbp: number, meanErrorGbp = 1_000) => ({
  lowGbp: 0,
  medianGbp: 0,
  highGbp: 0,
  meanGbp,
  meanErrorGbp,
});

// In tenths of a million: £8.32m and £8.64m are told as 8.3 and 8.6. A twentieth apart is not seen, whatever the
// rounding; and what two standard errors can do is chance.
test.each([
  [8_320_000, range(8_640_000), '£8.6m'],
  [8_340_000, range(8_360_000), undefined],
  [8_320_000, range(8_340_000), undefined],
  [8_320_000, range(8_640_000, 161_000), undefined],
  [8_320_000, range(8_640_000, 159_000), '£8.6m'],
  [8_320_000, undefined, undefined],
])('beside %d pounds expected, runs %j are told as %s', (exactGbp, runs, words) => {
  expect(averageApart(scale, exactGbp, runs)).toBe(words);
});

// Figures of the published plan: £8.32m in 2026-27 and £16.48m so far, where the runs average £8.64m and £17.04m.
test('the headline says what the runs save on average', () => {
  const target = aSavingTarget([3_080_000, 8_260_000, 13_630_000], {
    'in-year': ['close', 'missed', 'missed'],
    cumulative: ['close', 'close', 'met'],
  });
  const projection = aProjection({ savings: [2_990_000, 5_180_000, 8_320_000], targets: [target] });
  const simulation = aSimulation({
    savings: [3e6, 5.4e6, 8.6e6],
    averages: [3_000_000, 5_400_000, 8_640_000],
  });
  const said = plainText(headline({ measures: [] }, savingsShown(projection, target, simulation)));
  expect(said).toContain('against a target of £13.6m. The average of the runs is £8.6m. ');
  expect(said).toContain('if it is the sum so far (expected: £16.5m; average of the runs: £17.0m)');
});
