import { contextOf } from '../rates/context.ts';
import { compileOtherMoney, otherMoney, type OtherMoneyPlan } from '../rates/otherMoney.ts';
import type { ParameterTable } from '../rates/parameters.ts';
import { drawValues, drawPlanOf, type DrawPlan } from '../stochastic/drawnValues.ts';
import { replicationKeys } from '../stochastic/replicationKeys.ts';
import type { CashStep } from './stages.ts';
import type { Simulation } from './simulation.ts';

/** The lines of the savings table that some change of the scenario belongs to; null for measures of no line. */
export function linesOf({ stages }: Simulation): (string | null)[] {
  return [...new Set([...stages.steps, ...stages.cash].map((it) => it.line))];
}

interface CashPlan {
  plan: OtherMoneyPlan;
  context: ReturnType<typeof contextOf>;
  parameters: ParameterTable;
  draws: DrawPlan;
  sign: 1 | -1;
}

/** Cash measures compiled once a simulation; the same ids give the same draws as in the plans themselves. */
const compiled = new WeakMap<Simulation, Map<CashStep, CashPlan>>();

function cashPlan(simulation: Simulation, step: CashStep): CashPlan {
  let plans = compiled.get(simulation);
  if (plans === undefined) compiled.set(simulation, (plans = new Map()));
  let found = plans.get(step);
  if (found === undefined) {
    const context = contextOf(
      { ...simulation.request.input.baseline, capacity: [] },
      [step.measure],
      simulation.plan.horizon,
    );
    const plan = compileOtherMoney(context);
    const draws = drawPlanOf({ ...simulation.plan, ...context });
    plans.set(step, (found = { plan, context, parameters: context.parameters, draws, sign: step.sign }));
  }
  return found;
}

/** What the cash measures of a line save in each year of the horizon, in one replication. */
export function cashByLine(simulation: Simulation, line: string | null, replication: number): number[] {
  const { seed, kinds } = simulation.request;
  const years = simulation.plan.horizon.financialYears;
  const totals = years.map(() => 0);
  for (const step of simulation.stages.cash) {
    if (step.line !== line) continue;
    const { plan, context, draws, sign } = cashPlan(simulation, step);
    const values = kinds.assumption
      ? drawValues(draws, replicationKeys(seed, replication).assumptions)
      : draws.expected;
    const money = otherMoney(plan, context, values);
    years.forEach((_, year) => {
      totals[year]! += sign * (money.positiveCashGbpByYear[year]! + money.negativeCashGbpByYear[year]!);
    });
  }
  return totals;
}
