import { runExpected } from '../expected/run.ts';
import { accountsByYear } from '../money/accounts.ts';
import type { ProjectionInput } from '../project/project.ts';
import type { Plan } from '../rates/plan.ts';
import { ratesOf } from '../rates/rates.ts';
import type { Parameter } from '../rates/parameters.ts';
import { ALL_KINDS } from '../stochastic/replicate.ts';
import { simulationOf, type Simulation } from '../simulate/simulation.ts';
import { answer, type Outlook } from '../targets/answers.ts';
import type { Question } from '../targets/questions.ts';
import { leadsOf, touches, valuesWith, type Rest, type Settings } from './assumptions.ts';
import { outlookOf, type ListRun } from './outlook.ts';

/** A comparison made ready to be asked "and if this number were another?", by the expected engine. */
export interface WhatIf {
  simulation: Simulation;
  rest: Rest;
  leads: ReadonlyMap<string, Parameter>;
  /** Runs with nothing set, by list of measures; filled when first asked. */
  unset: Map<number, ListRun>;
}

/**
 * @param known one of other measures: where baseline, comparator and horizon are the same, its comparator need
 *   not be run again
 */
export function whatIfOf(input: ProjectionInput, rest: Rest, known?: WhatIf): WhatIf {
  // The seed is not used: nothing is drawn.
  const simulation = simulationOf({ input, seed: 0, kinds: ALL_KINDS });
  const leads = leadsOf(simulation.replicators.map((it) => it.plan));
  const comparator = known && sameComparator(known, input, rest) ? known.unset.get(0) : undefined;
  return { simulation, rest, leads, unset: new Map(comparator && [[0, comparator]]) };
}

function sameComparator({ simulation, rest }: WhatIf, input: ProjectionInput, wanted: Rest): boolean {
  const before = simulation.request.input;
  return (
    rest === wanted &&
    before.baseline === input.baseline &&
    before.comparator === input.comparator &&
    before.scenario.horizon === input.scenario.horizon
  );
}

export const NOTHING_SET: Settings = new Map();

/** What a set of numbers gives. Lists of measures that no setting touches are run once for all. */
export const ask = (whatIf: WhatIf, settings: Settings = NOTHING_SET): Outlook =>
  outlookOf(
    whatIf.simulation,
    (list) => runList(whatIf, list, settings),
    (plan) => valuesWith(plan, settings, whatIf.rest, whatIf.leads),
  );

function runList(whatIf: WhatIf, list: number, settings: Settings): ListRun {
  const { plan } = whatIf.simulation.replicators[list]!;
  const changed = touches(plan, settings);
  const known = changed ? undefined : whatIf.unset.get(list);
  if (known) return known;
  const values = valuesWith(plan, settings, whatIf.rest, whatIf.leads);
  const unpriced =
    changed && pricesAlone(plan, settings) ? runList(whatIf, list, NOTHING_SET).run : undefined;
  const run = unpriced ? { ...unpriced, rates: ratesOf(plan, values) } : runExpected(plan, values);
  const result = { run, years: accountsByYear(plan, run) };
  if (!changed) whatIf.unset.set(list, result);
  return result;
}

/** Prices move no child: what they are set to leaves all but the money as it was. */
function pricesAlone(plan: Plan, settings: Settings): boolean {
  const prices = new Set([...plan.prices.weeklyCostGbp, ...plan.prices.annualUplift]);
  return plan.parameters.list.every(({ key }, i) => prices.has(i) || !settings.has(key));
}

/** What a what-if answers to one figure of a target; null where the horizon does not reach it. */
export const askTarget = (
  whatIf: WhatIf,
  question: Question,
  settings: Settings = NOTHING_SET,
): number | null => answer(question, ask(whatIf, settings), whatIf.simulation.plan.baseline);
