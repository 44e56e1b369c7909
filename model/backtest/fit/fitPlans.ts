import type { Figures } from '../../estimate/figures.ts';
import { nelderMead } from '../../estimate/nelderMead.ts';
import { planFlows } from '../../estimate/planFlows.ts';
import { PLANS, stockHistory, type HistoryYear } from '../../estimate/stockHistory.ts';
import type { PlanSettings } from '../../schema/fittedSettings.ts';
import { LONGEST_YEARS } from '../cases.ts';
import { outcomesAfter, SIMPLEX, type FitYears, type Fitted, type OutcomeYear } from './fitYears.ts';
import { meanLogScore, movingVariance, type LogForecast } from './logForecast.ts';
import { planResponses, type PlanResponses } from './planResponses.ts';

const START: PlanSettings = {
  yearWeight: 0.5,
  spread: { yearlyVariation: 0.15, drift: 0.1 },
};

interface PlanCase {
  area: string;
  own: HistoryYear[];
  outcomes: OutcomeYear[];
}

/**
 * The settings under which forecasts of plans and of their starts, one to three years ahead, would have scored best
 * over all areas and every outcome of the years given, as `fitCare` does it.
 */
export function fitPlans(figures: Figures, areas: readonly string[], years: FitYears): Fitted<PlanSettings> {
  const cases = planCases(figures, areas, years);
  const responses = planResponses();
  const { place } = nelderMead(
    (numbers) => meanLogScore(cases.flatMap((it) => forecastsOf(it, settingsAt(numbers), responses))),
    [START.spread.yearlyVariation, START.spread.drift].map(Math.log),
    SIMPLEX,
  );
  return {
    settings: settingsAt(place),
    authorities: new Set(cases.map(({ area }) => area)).size,
    outcomes: cases.reduce((sum, { outcomes }) => sum + outcomes.length, 0),
  };
}

function settingsAt(numbers: readonly number[]): PlanSettings {
  const [yearlyVariation, drift] = numbers.map(Math.exp);
  return {
    yearWeight: START.yearWeight,
    spread: { yearlyVariation: yearlyVariation!, drift: drift! },
  };
}

function planCases(figures: Figures, areas: readonly string[], years: FitYears): PlanCase[] {
  return areas.flatMap((area) => {
    const cases: PlanCase[] = [];
    for (let cutOff = years.first; cutOff < years.last; cutOff++) {
      const own = stockHistory(figures, area, cutOff, PLANS);
      const outcomes = outcomesAfter(
        figures,
        area,
        PLANS,
        cutOff,
        Math.min(years.last, cutOff + LONGEST_YEARS),
      );
      if (own.length === 0 || own[0]!.stock === 0 || own[0]!.entries === 0 || outcomes.length === 0) continue;
      cases.push({ area, own, outcomes });
    }
    return cases;
  });
}

function forecastsOf(
  { own, outcomes }: PlanCase,
  settings: PlanSettings,
  responses: PlanResponses,
): LogForecast[] {
  const { startsPerYear, steadyPlans } = planFlows(own, settings);
  const { stock } = own[0]!;
  const response = responses(steadyPlans / startsPerYear, steadyPlans / stock);
  return outcomes.flatMap(({ years, ...actual }): LogForecast[] => {
    const ahead = years - 1;
    const upTo = (byModelYear: readonly (readonly number[])[]) =>
      byModelYear.slice(0, years).map((byYearsAhead) => byYearsAhead[ahead]!);
    const onlyThatYear = Array.from({ length: years }, (_, year) => (year === ahead ? 1 : 0));
    const forecasts = [
      {
        group: `stock ${years}`,
        mean: stock * response.stock[ahead]!,
        variance:
          response.chance[ahead]! / stock +
          movingVariance(upTo(response.stockToStarts), settings.spread) +
          movingVariance(upTo(response.stockToEnds), settings.spread),
        actual: actual.stock,
      },
      {
        group: `starts ${years}`,
        mean: startsPerYear,
        variance: 1 / startsPerYear + movingVariance(onlyThatYear, settings.spread),
        actual: actual.entries,
      },
    ];
    return forecasts.flatMap(({ actual: came, ...forecast }) =>
      came ? [{ ...forecast, actual: came }] : [],
    );
  });
}
