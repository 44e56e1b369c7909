import { careFlows, carePast, type CarePast } from '../../estimate/careFlows.ts';
import type { Figures } from '../../estimate/figures.ts';
import { nelderMead } from '../../estimate/nelderMead.ts';
import { CARE } from '../../estimate/stockHistory.ts';
import type { CareSettings } from '../../schema/fittedSettings.ts';
import { LONGEST_YEARS } from '../cases.ts';
import { meanLogScore, movingVariance, type LogForecast } from './logForecast.ts';
import type { CareResponses } from './careResponses.ts';
import { outcomesAfter, SIMPLEX, type FitYears, type Fitted, type OutcomeYear } from './fitYears.ts';

/**
 * Each year counts half of the one after it. Of weights from 0.3 to 0.85 this one and its neighbours did alike; it is
 * not fitted, so that one number less is.
 */
const YEAR_WEIGHT = 0.5;

/** Two authorities look after so few that their shares and changes say nothing of others'. */
const FEWEST_CHILDREN = 50;

const START: CareSettings = {
  yearWeight: YEAR_WEIGHT,
  nationalShare: 0.5,
  ownShare: 0.2,
  halfTrustChildren: 500,
  unaccompaniedReturn: 0.1,
  entries: { yearlyVariation: 0.15, drift: 0.1 },
  exits: { yearlyVariation: 0.15, drift: 0.1 },
};

/** One authority at one cut-off: what was known then, and what came. */
interface CareCase {
  past: CarePast;
  outcomes: OutcomeYear[];
}

/**
 * The settings under which forecasts of stock, entries and exits, one to three years ahead, would have scored best
 * over all areas and every outcome of the years given. The engine is stood in for by its response to each rate, and
 * its spread by a lognormal one.
 */
export function fitCare(
  figures: Figures,
  areas: readonly string[],
  years: FitYears,
  responses: CareResponses,
): Fitted<CareSettings> {
  const cases = careCases(figures, areas, years);
  const { place } = nelderMead(
    (numbers) => meanLogScore(forecastsOf(cases, settingsAt(numbers), responses)),
    numbersOf(START),
    SIMPLEX,
  );
  return {
    settings: settingsAt(place),
    authorities: new Set(cases.map((it) => it.area)).size,
    outcomes: cases.reduce((sum, { outcomes }) => sum + outcomes.length, 0),
  };
}

/** Everything above zero, and changes in proportion: the fit moves in logarithms. */
const numbersOf = ({ entries, exits, ...flows }: CareSettings): number[] =>
  [
    flows.nationalShare,
    flows.ownShare,
    flows.halfTrustChildren,
    flows.unaccompaniedReturn,
    entries.yearlyVariation,
    entries.drift,
    exits.yearlyVariation,
    exits.drift,
  ].map(Math.log);

function settingsAt(numbers: readonly number[]): CareSettings {
  const [nationalShare, ownShare, halfTrust, unaccompaniedReturn, ve, de, vx, dx] = numbers.map(Math.exp);
  return {
    yearWeight: YEAR_WEIGHT,
    nationalShare: nationalShare!,
    ownShare: ownShare!,
    halfTrustChildren: halfTrust!,
    unaccompaniedReturn: unaccompaniedReturn!,
    entries: { yearlyVariation: ve!, drift: de! },
    exits: { yearlyVariation: vx!, drift: dx! },
  };
}

function careCases(figures: Figures, areas: readonly string[], years: FitYears) {
  return areas.flatMap((area) => {
    const cases: (CareCase & { area: string })[] = [];
    for (let cutOff = years.first; cutOff < years.last; cutOff++) {
      const past = carePast(figures, area, cutOff);
      const outcomes = outcomesAfter(
        figures,
        area,
        CARE,
        cutOff,
        Math.min(years.last, cutOff + LONGEST_YEARS),
      );
      if (past === undefined || outcomes.length === 0) continue;
      if (past.own[0]!.stock < FEWEST_CHILDREN || past.own[0]!.entries === 0) continue;
      cases.push({ area, past, outcomes });
    }
    return cases;
  });
}

/** What the forecasts of all cases say, as far as something came after. */
function forecastsOf(
  cases: readonly CareCase[],
  settings: CareSettings,
  responses: CareResponses,
): LogForecast[] {
  return cases.flatMap(({ past, outcomes }) => {
    const { stock } = past.own[0]!;
    const { entriesPerYear, change } = careFlows(past, settings);
    const response = responses(entriesPerYear / stock, change);
    return outcomes.flatMap(({ years, ...actual }): LogForecast[] => {
      const ahead = years - 1;
      const upTo = (byModelYear: readonly (readonly number[])[]) =>
        byModelYear.slice(0, years).map((byYearsAhead) => byYearsAhead[ahead]!);
      const moving = (toEntries: readonly number[][], toLeaving: readonly number[][]) =>
        movingVariance(upTo(toEntries), settings.entries) + movingVariance(upTo(toLeaving), settings.exits);
      const onlyThatYear = Array.from({ length: years }, (_, i) => (i === ahead ? 1 : 0));
      return [
        {
          group: `stock ${years}`,
          mean: stock * response.stock[ahead]!,
          variance:
            response.stockChance[ahead]! / stock + moving(response.stockToEntries, response.stockToLeaving),
          actual: actual.stock,
        },
        {
          group: `entries ${years}`,
          mean: entriesPerYear,
          variance: 1 / entriesPerYear + movingVariance(onlyThatYear, settings.entries),
          actual: actual.entries,
        },
        {
          group: `exits ${years}`,
          mean: stock * response.exits[ahead]!,
          variance:
            response.exitsChance[ahead]! / stock + moving(response.exitsToEntries, response.exitsToLeaving),
          actual: actual.exits,
        },
      ].flatMap(({ actual: came, ...forecast }) => (came ? [{ ...forecast, actual: came }] : []));
    });
  });
}
