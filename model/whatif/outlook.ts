import { childrenByWeekType, sum, type YearAccounts } from '../money/accounts.ts';
import { savingOf } from '../money/saving.ts';
import type { Plan } from '../rates/plan.ts';
import type { Run } from '../run.ts';
import { lineSavingGbp } from '../simulate/lineSaving.ts';
import { cashByLine, linesOf } from '../simulate/lines.ts';
import type { Simulation } from '../simulate/simulation.ts';
import type { DrawPlan } from '../stochastic/drawnValues.ts';
import type { Outlook } from '../targets/answers.ts';

/** One list of measures, run. */
export interface ListRun {
  run: Run;
  years: YearAccounts[];
}

/**
 * What questions are answered from, running no list of measures before an answer needs it: children need the
 * scenario alone, the saving of all lines its comparator too, that of one line every list between.
 *
 * @param runList runs a list of `Simulation.stages`; asked once a list
 * @param valuesOf the values of a cash measure's numbers
 */
export function outlookOf(
  simulation: Simulation,
  runList: (list: number) => ListRun,
  valuesOf: (plan: Plan, draws: DrawPlan) => Float64Array,
): Outlook {
  const { plan, cashableShares, replicators } = simulation;
  const last = replicators.length - 1;
  const types = plan.typeIds.length;
  const run = once(runList);
  const children = once(() => childrenByWeekType(plan, run(last).run));
  const allLines = once(() => {
    const comparator = run(0).years;
    return run(last).years.map((year, y) => savingOf(comparator[y]!, year, cashableShares).savingGbp);
  });
  const ofLine = (line: string): number[] => {
    if (!linesOf(simulation).includes(line)) return plan.horizon.financialYears.map(() => 0);
    const accounts = replicators.map((_, list) => run(list).years);
    return lineSavingGbp(simulation, accounts, line, cashByLine(simulation, line, valuesOf));
  };
  return {
    savingGbpByYear: (line) => (line === undefined ? allLines(0) : ofLine(line)),
    childrenIn: (week) => sum(children(0).subarray(week * types, (week + 1) * types)),
    childrenInPlacement: (week, type) => children(0)[week * types + type]!,
    cpPlansIn: (week) => run(last).run.childProtection?.plansByWeek[week] ?? null,
  };
}

/** Remembers what was worked out for each number. */
function once<T>(work: (which: number) => T): (which: number) => T {
  const known = new Map<number, T>();
  return (which) => {
    let found = known.get(which);
    if (found === undefined) known.set(which, (found = work(which)));
    return found;
  };
}
