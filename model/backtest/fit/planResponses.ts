import { steadyFlows } from '../../estimate/planFlows.ts';
import { expectedPlans } from '../../expected/childProtection.ts';
import { modelYearOfWeek } from '../../rates/yearlyFactors.ts';
import { YEARS_PER_WEEK } from '../../time/calendar.ts';
import { LONGEST_YEARS } from '../cases.ts';
import { bilinear } from './bilinear.ts';
import type { ByYearsAhead } from './careResponse.ts';

/** As `CareResponse`, for child protection plans. */
export interface PlanResponse {
  stock: ByYearsAhead;
  stockToStarts: ByYearsAhead[];
  stockToEnds: ByYearsAhead[];
  chance: ByYearsAhead;
}

/** Mean lengths of plans in years, and ratios of the steady stock to the present one, to work responses out at. */
const LENGTHS = [0.25, 0.4, 0.6, 0.8, 1, 1.3, 1.8, 2.5];
const RATIOS = [0.4, 0.6, 0.8, 1, 1.25, 1.6, 2.4];

export type PlanResponses = (lengthYears: number, steadyPerPlan: number) => PlanResponse;

export function planResponses(): PlanResponses {
  const rows = bilinear(LENGTHS.map(Math.log), RATIOS.map(Math.log), (logLength, logRatio) =>
    planRow(Math.exp(logLength), Math.exp(logRatio)),
  );
  return (lengthYears, steadyPerPlan) => {
    const row = rows(Math.log(lengthYears), Math.log(steadyPerPlan));
    let at = 0;
    const list = () => row.slice(at, (at += LONGEST_YEARS));
    return {
      stock: list(),
      stockToStarts: MODEL_YEARS.map(list),
      stockToEnds: MODEL_YEARS.map(list),
      chance: list(),
    };
  };
}

const MODEL_YEARS = Array.from({ length: LONGEST_YEARS }, (_, year) => year);
const SHIFT = 0.1;
const WEEKS = 1 + Math.round(LONGEST_YEARS / YEARS_PER_WEEK);

function planRow(lengthYears: number, steadyPerPlan: number): number[] {
  const course = (starts: Factor, ends: Factor) => plansAhead(lengthYears, steadyPerPlan, starts, ends);
  const usual = course(one, one);
  const answer = (there: ByYearsAhead) => there.map((plans, i) => (plans / usual[i]! - 1) / SHIFT);
  const left = course(() => 0, one);
  // Plans started since are Poisson; of the stock, each is left or not.
  const chance = usual.map((plans, i) => (plans - left[i]! + left[i]! * (1 - left[i]!)) / plans ** 2);
  return [
    ...usual,
    ...MODEL_YEARS.flatMap((year) => answer(course(shiftIn(year), one))),
    ...MODEL_YEARS.flatMap((year) => answer(course(one, shiftIn(year)))),
    ...chance,
  ];
}

/** What a rate is multiplied by in a week. */
type Factor = (week: number) => number;
const one: Factor = () => 1;
const shiftIn =
  (modelYear: number): Factor =>
  (week) =>
    modelYearOfWeek(week) === modelYear ? 1 + SHIFT : 1;

/** Expected plans one, two and three years on, as shares of the opening stock. */
function plansAhead(lengthYears: number, steadyPerPlan: number, starts: Factor, ends: Factor): ByYearsAhead {
  const flows = steadyFlows(1, steadyPerPlan / lengthYears, steadyPerPlan);
  const byWeek = (of: Factor) => Float64Array.from({ length: WEEKS }, (_, week) => of(week));
  const { plansByWeek } = expectedPlans({
    initialPlans: flows.initialPlans,
    establishedPlans: flows.establishedPlans,
    establishPerYear: flows.establishPerYear,
    startsByWeek: byWeek((week) => flows.startsPerYear * starts(week) * YEARS_PER_WEEK),
    initialEndsPerYearByWeek: byWeek((week) => flows.initialEndsPerYear * ends(week)),
    establishedEndsPerYearByWeek: byWeek((week) => flows.establishedEndsPerYear * ends(week)),
  });
  return MODEL_YEARS.map((year) => plansByWeek[Math.round((year + 1) / YEARS_PER_WEEK)]!);
}
