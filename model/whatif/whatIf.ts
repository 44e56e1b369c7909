import { runExpected } from '../expected/run.ts';
import { accountsByYear, childrenByWeekType, sum, type YearAccounts } from '../money/accounts.ts';
import { savingOf } from '../money/saving.ts';
import type { ProjectionInput } from '../project/project.ts';
import type { Run } from '../run.ts';
import { ALL_KINDS } from '../stochastic/replicate.ts';
import { cashByLine, linesOf } from '../simulate/lines.ts';
import { lineSavingGbp } from '../simulate/lineSaving.ts';
import { simulationOf, type Simulation } from '../simulate/simulation.ts';
import { answer, type Outlook } from '../targets/answers.ts';
import type { Question } from '../targets/questions.ts';
import { touches, valuesWith, type Rest, type Settings } from './assumptions.ts';

/** A comparison made ready to be asked "and if this number were another?", by the expected engine. */
export interface WhatIf {
  simulation: Simulation;
  rest: Rest;
  /** Accounts with nothing set, by list of measures; filled when first asked. */
  unset: Map<number, { run: Run; years: YearAccounts[] }>;
}

export const whatIfOf = (input: ProjectionInput, rest: Rest): WhatIf => ({
  // The seed is not used: nothing is drawn.
  simulation: simulationOf({ input, seed: 0, kinds: ALL_KINDS }),
  rest,
  unset: new Map(),
});

/** What a set of numbers gives: everything a question or a table may ask of it. */
export interface WhatIfAnswer {
  comparatorYears: YearAccounts[];
  years: YearAccounts[];
  /** Net saving of all lines by year of the horizon. */
  savingGbpByYear: number[];
  outlook: Outlook;
}

export function ask(whatIf: WhatIf, settings: Settings): WhatIfAnswer {
  const { simulation } = whatIf;
  const results = simulation.replicators.map((_, list) => runList(whatIf, list, settings));
  const accounts = results.map((it) => it.years);
  const years = accounts.at(-1)!;
  const comparatorYears = accounts[0]!;
  const { plan, cashableShares } = simulation;
  const savingGbpByYear = years.map(
    (year, y) => savingOf(comparatorYears[y]!, year, cashableShares).savingGbp,
  );
  const run = results.at(-1)!.run;
  const children = childrenByWeekType(plan, run);
  const types = plan.typeIds.length;
  const outlook: Outlook = {
    savingGbpByYear: (line) => {
      if (line === undefined) return savingGbpByYear;
      if (!linesOf(simulation).includes(line)) return years.map(() => 0);
      const cash = cashByLine(simulation, line, (cashPlan) => valuesWith(cashPlan, settings, whatIf.rest));
      return lineSavingGbp(simulation, accounts, line, cash);
    },
    childrenIn: (week) => sum(children.subarray(week * types, (week + 1) * types)),
    childrenInPlacement: (week, type) => children[week * types + type]!,
    cpPlansIn: (week) => run.cpPlansByWeek?.[week] ?? null,
  };
  return { comparatorYears, years, savingGbpByYear, outlook };
}

function runList(whatIf: WhatIf, list: number, settings: Settings) {
  const { plan } = whatIf.simulation.replicators[list]!;
  const changed = touches(plan, settings);
  const known = changed ? undefined : whatIf.unset.get(list);
  if (known) return known;
  const run = runExpected(plan, valuesWith(plan, settings, whatIf.rest));
  const result = { run, years: accountsByYear(plan, run) };
  if (!changed) whatIf.unset.set(list, result);
  return result;
}

/** What a what-if answers to one figure of a target; null where the horizon does not reach it. */
export const askTarget = (whatIf: WhatIf, question: Question, settings: Settings): number | null =>
  answer(question, ask(whatIf, settings).outlook, whatIf.simulation.plan.baseline);
