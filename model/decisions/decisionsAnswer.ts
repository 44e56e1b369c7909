import { sum, totalAccounts, type YearAccounts } from '../money/accounts.ts';
import { paybackOf } from '../money/payback.ts';
import { savingOf, type Saving } from '../money/saving.ts';
import { populationOf } from '../project/population.ts';
import type { Run } from '../run.ts';
import type { DecisionExpected, DecisionsAnswer } from '../schema/decisions.ts';
import { isoDateOf } from '../time/calendar.ts';
import { weekDates } from '../time/horizon.ts';
import { ENGINE_VERSION } from '../version.ts';
import type { Decisions } from './comparedLists.ts';
import {
  decisionRunner,
  expectedRuns,
  figuresOf,
  type DecisionRunner,
  type RunOf,
} from './decisionRunner.ts';
import { savingsOf, type ListFigures } from './listFigures.ts';
import { placesAdded } from './optionPlan.ts';

/** Decisions by expected values; ranges come after, if at all. */
export function decisionsAnswer(
  decisions: Decisions,
  runner: DecisionRunner = decisionRunner(decisions),
  runOf?: RunOf,
): DecisionsAnswer {
  const { input, options, places, lists, listOfOption, listOfPlace } = decisions;
  const { scenario, baseline } = input;
  const runs = expectedRuns(runner, runOf);
  const figures = figuresOf(runner, runs);
  const savingsOfList = (list: number) =>
    savingsOf(figures[lists[list]!.against]!.years, figures[list]!.years, runner.cashableShares);
  const lastYear = runner.plans[0]!.horizon.financialYears.length - 1;
  return {
    engineVersion: ENGINE_VERSION,
    baseline: baseline.id,
    scenario: scenario.id,
    horizon: { from: scenario.horizon.from, to: scenario.horizon.to },
    plan: {
      ownFosterShare: figures[0]!.ownFosterShare,
      turnedAway: figures[0]!.turnedAway,
      moves: figures[0]!.moves,
      firstTurnedAway: firstTurnedAway(runner, runs[0]!),
    },
    options: options.map(({ option, own, notKnown, problems, sought }, o) => {
      const list = listOfOption[o];
      return {
        id: option.id,
        label: option.label,
        group: option.group,
        source: option.source ?? null,
        note: option.note ?? null,
        measures: own,
        places: placesAdded(own, scenario),
        notKnown,
        problems,
        sought: sought ?? null,
        expected: list === undefined ? null : expectedOf(runner, list, runs, figures),
        ranges: null,
      };
    }),
    places: places.map(({ of, label }, p) => {
      const { savingGbp, grossSavingGbp } = savingsOfList(listOfPlace[p]!)[lastYear]!;
      const { label: year } = runner.plans[0]!.horizon.financialYears[lastYear]!;
      return { of, label, year, savingGbp, grossSavingGbp, range: null };
    }),
  };
}

/** An option against the plan as it is. */
function expectedOf(
  runner: DecisionRunner,
  list: number,
  runs: readonly Run[],
  figures: readonly ListFigures[],
): DecisionExpected {
  const plan = runner.plans[list]!;
  const { financialYears } = plan.horizon;
  const [own, other] = [figures[list]!, figures[0]!];
  const savings = savingsOf(other.years, own.years, runner.cashableShares);
  const total = savingOf(totalAccounts(other.years), totalAccounts(own.years), runner.cashableShares);
  const capital = own.years.map((year, y) => year.capitalGbp - other.years[y]!.capitalGbp);
  const population = populationOf({ plan, run: runs[list]! });
  const cash = (year: YearAccounts) => year.positiveCashGbp + year.negativeCashGbp;
  return {
    years: savings.map((saving, y) => ({
      year: financialYears[y]!.label,
      ...moneyOf(saving, capital[y]!),
    })),
    total: moneyOf(total, sum(Float64Array.from(capital))),
    payback: paybackOf({
      horizon: { from: isoDateOf(plan.horizon.fromDay), to: isoDateOf(plan.horizon.toDay) },
      weeks: population.childrenByWeek,
      spendGbpByWeek: population.spendGbpByWeek,
      fixedGbpByWeek: population.fixedGbpByWeek,
      comparator: populationOf({ plan: runner.plans[0]!, run: runs[0]! }),
      financialYears: financialYears.map(({ days }, y) => ({
        days,
        investmentGbp: savings[y]!.investmentGbp,
        cashGbp: cash(own.years[y]!),
        comparator: { cashGbp: cash(other.years[y]!) },
      })),
    }),
    ownFosterShare: own.ownFosterShare,
    turnedAway: own.turnedAway,
    moves: own.moves,
    firstTurnedAway: firstTurnedAway(runner, runs[list]!),
    childrenAtEnd: Object.fromEntries(
      plan.typeIds.map((id, type) => [id, population.childrenByWeekPlacement.at(-1)![type]!]),
    ),
  };
}

const moneyOf = (
  { savingGbp, grossSavingGbp, investmentGbp, cashableSavingGbp }: Saving,
  capitalGbp: number,
) => ({ savingGbp, grossSavingGbp, investmentGbp, cashableSavingGbp, capitalGbp });

/** Less than this of a child, on average, is nobody turned away. */
const CRUMB_OF_A_CHILD = 1e-6;

function firstTurnedAway({ plans }: DecisionRunner, { overflowByWeekType }: Run): string | null {
  const { horizon, typeIds } = plans[0]!;
  const at = overflowByWeekType.findIndex((children) => children > CRUMB_OF_A_CHILD);
  return at < 0 ? null : weekDates(horizon)[Math.floor(at / typeIds.length)]!;
}
