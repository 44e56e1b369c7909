import { contextOf } from '../rates/context.ts';
import { compileOtherMoney, otherMoney } from '../rates/otherMoney.ts';
import type { Plan } from '../rates/plan.ts';
import { drawPlanOf, type DrawPlan } from '../stochastic/drawnValues.ts';
import type { CashStep } from './stages.ts';
import type { Simulation } from './simulation.ts';

/** The lines of the savings table that some change of the scenario belongs to; null for measures of no line. */
export function linesOf({ stages }: Simulation): (string | null)[] {
  return [...new Set([...stages.steps, ...stages.cash].map((it) => it.line))];
}

interface CashPlan {
  plan: Plan;
  draws: DrawPlan;
}

/** Cash measures compiled once a simulation; the same ids give the same draws as in the plans themselves. */
const compiled = new WeakMap<CashStep, CashPlan>();

function cashPlan(simulation: Simulation, step: CashStep): CashPlan {
  let found = compiled.get(step);
  if (found === undefined) {
    const context = contextOf(
      { ...simulation.request.input.baseline, capacity: [] },
      [step.measure],
      simulation.plan.horizon,
    );
    const plan = { ...simulation.plan, ...context, otherMoney: compileOtherMoney(context) };
    compiled.set(step, (found = { plan, draws: drawPlanOf(plan) }));
  }
  return found;
}

/**
 * What the cash measures of a line save in each year of the horizon.
 *
 * @param valuesOf the values of a cash measure's parameters: drawn, expected or set by hand
 */
export function cashByLine(
  simulation: Simulation,
  line: string | null,
  valuesOf: (plan: Plan, draws: DrawPlan) => Float64Array,
): number[] {
  const years = simulation.plan.horizon.financialYears;
  const totals = years.map(() => 0);
  for (const step of simulation.stages.cash) {
    if (step.line !== line) continue;
    const { plan, draws } = cashPlan(simulation, step);
    const money = otherMoney(plan.otherMoney, plan, valuesOf(plan, draws));
    years.forEach((_, year) => {
      totals[year]! += step.sign * (money.positiveCashGbpByYear[year]! + money.negativeCashGbpByYear[year]!);
    });
  }
  return totals;
}
