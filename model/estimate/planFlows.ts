import type { PlanSettings } from '../schema/fittedSettings.ts';
import { fadingMean, type HistoryYear } from './stockHistory.ts';

/** Child protection plans as two phases, with rates that hold a stock steady. */
export interface PlanFlows {
  initialPlans: number;
  establishedPlans: number;
  startsPerYear: number;
  establishPerYear: number;
  initialEndsPerYear: number;
  establishedEndsPerYear: number;
  /** The stock that the flows lead to. */
  steadyPlans: number;
}

/**
 * A plan becomes established, that is past its first review, after half a year on average, and established plans end
 * at five times the rate of new ones: a judgement, which shapes how fast a stock turns over and nothing else.
 */
const ESTABLISH_PER_YEAR = 2;
const ESTABLISHED_TO_INITIAL_ENDS = 5;

/**
 * The flows that a forecast of plans starts from. Starts are the mean of past years, each year counting `yearWeight`
 * of the one after it. Numbers of plans swing back: the stock is taken to return to such a mean of itself, and plans
 * to last as long as that takes. Source: docs/track-record.md.
 *
 * @param history years of the authority, newest first, at least one; plans and starts in the newest
 */
export function planFlows(
  history: readonly HistoryYear[],
  { yearWeight }: Pick<PlanSettings, 'yearWeight'>,
): PlanFlows {
  const meanOf = (of: (year: HistoryYear) => number) => fadingMean(history.map(of), yearWeight);
  return steadyFlows(
    history[0]!.stock,
    meanOf((year) => year.entries),
    meanOf((year) => year.stock),
  );
}

/** The flows that lead a stock to a steady one, given the starts: plans last as long as that takes. */
export function steadyFlows(stock: number, startsPerYear: number, steadyPlans: number): PlanFlows {
  const lengthYears = steadyPlans / startsPerYear;
  const ends = initialEndsFor(lengthYears);
  const initialShare = 1 / (ESTABLISH_PER_YEAR + ends) / lengthYears;
  return {
    initialPlans: stock * initialShare,
    establishedPlans: stock * (1 - initialShare),
    startsPerYear,
    establishPerYear: ESTABLISH_PER_YEAR,
    initialEndsPerYear: ends,
    establishedEndsPerYear: ESTABLISHED_TO_INITIAL_ENDS * ends,
    steadyPlans,
  };
}

/** Mean length of a plan in years, falling as plans end faster. */
export const meanPlanYears = (ends: number): number =>
  (1 + ESTABLISH_PER_YEAR / (ESTABLISHED_TO_INITIAL_ENDS * ends)) / (ESTABLISH_PER_YEAR + ends);

/** The rate at which initial plans end that makes plans last so long: the positive root of a quadratic. */
export function initialEndsFor(years: number): number {
  const b = years * ESTABLISH_PER_YEAR - 1;
  const c = ESTABLISH_PER_YEAR / ESTABLISHED_TO_INITIAL_ENDS;
  return (-b + Math.sqrt(b * b + 4 * years * c)) / (2 * years);
}
