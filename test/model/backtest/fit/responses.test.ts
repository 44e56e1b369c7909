import { describe, expect, test } from 'vitest';
import { borrowedShape } from '../../../../model/backtest/backtestForecast.ts';
import { careResponse, responseOf, rowOf } from '../../../../model/backtest/fit/careResponse.ts';
import { movingVariance } from '../../../../model/backtest/fit/logForecast.ts';
import { planResponses } from '../../../../model/backtest/fit/planResponses.ts';
import { replicatedTotals } from '../../../../model/backtest/replicatedTotals.ts';
import { totalsBaseline, type TotalsInputs } from '../../../../model/backtest/totalsBaseline.ts';
import { steadyFlows } from '../../../../model/estimate/planFlows.ts';
import { figuresFrom, threeAreas } from '../support.ts';

const shape = borrowedShape(figuresFrom(threeAreas()))!;
const still = { yearlyVariation: 0, drift: 0 };
const CHILDREN = 500;
const REPLICATIONS = 800;

const inputs = (spread: TotalsInputs['spread']): TotalsInputs => ({
  id: 'any',
  year: 2021,
  children: CHILDREN,
  shape,
  flows: { entriesPerYear: 0.4 * CHILDREN, change: 0.02 },
  plans: steadyFlows(300, 380, 300),
  spread,
});

/** A tenth of the outcomes lie below p10 and above p90: of a lognormal, 1.2816 standard deviations from the middle. */
const logSd = ({ p10, p90 }: { p10: number; p90: number }) => Math.log(p90 / p10) / (2 * 1.2816);

describe('the response that stands in for the engine', () => {
  const response = careResponse(shape, 0.4, 0.02);

  test('is a row of numbers and back', () => {
    expect(responseOf(rowOf(response))).toEqual(response);
    expect(response.stock[0]).toBeCloseTo(1.02, 3);
    // No rate of a later year moves an earlier stock; more entries raise it and more leaving lowers it.
    expect(response.stockToEntries[2]!.slice(0, 2)).toEqual([0, 0]);
    expect(response.stockToEntries[0]![0]).toBeGreaterThan(0.2);
    expect(response.stockToLeaving[0]![0]).toBeLessThan(-0.1);
  });

  test('has the spread of the engine by chance', () => {
    const none = { care: { entries: still, exits: still }, plans: { spread: still } };
    const forecast = replicatedTotals(totalsBaseline(inputs(none)), 3, REPLICATIONS);
    for (const year of [0, 1, 2]) {
      const stock = Math.sqrt(response.stockChance[year]! / CHILDREN);
      const exits = Math.sqrt(response.exitsChance[year]! / CHILDREN);
      // Whole children and 800 replications leave some percent of play.
      expect(logSd(forecast.get('cla-count')![year]!) / stock).toBeCloseTo(1, 0.7);
      expect(logSd(forecast.get('cla-exits')![year]!) / exits).toBeCloseTo(1, 0.7);
      expect(forecast.get('cla-count')![year]!.p50 / CHILDREN / response.stock[year]!).toBeCloseTo(1, 2);
    }
  });

  test('has the spread of the engine with variation and drift', () => {
    const care = {
      entries: { yearlyVariation: 0.17, drift: 0.13 },
      exits: { yearlyVariation: 0.2, drift: 0.1 },
    };
    const plans = { spread: { yearlyVariation: 0.2, drift: 0.15 } };
    const forecast = replicatedTotals(totalsBaseline(inputs({ care, plans })), 3, REPLICATIONS);
    const ofPlans = planResponses()(300 / 380, 1);
    for (const year of [0, 1, 2]) {
      const upTo = (byModelYear: number[][]) => byModelYear.slice(0, year + 1).map((it) => it[year]!);
      const stock = Math.sqrt(
        response.stockChance[year]! / CHILDREN +
          movingVariance(upTo(response.stockToEntries), care.entries) +
          movingVariance(upTo(response.stockToLeaving), care.exits),
      );
      expect(logSd(forecast.get('cla-count')![year]!) / stock).toBeCloseTo(1, 0.7);
      const open = Math.sqrt(
        ofPlans.chance[year]! / 300 +
          movingVariance(upTo(ofPlans.stockToStarts), plans.spread) +
          movingVariance(upTo(ofPlans.stockToEnds), plans.spread),
      );
      expect(logSd(forecast.get('cp-plan-count')![year]!) / open).toBeCloseTo(1, 0.7);
    }
  });
});
