import { accountsByYear, type YearAccounts } from '../money/accounts.ts';
import type { Simulation } from '../simulate/simulation.ts';
import { drawValues } from '../stochastic/drawnValues.ts';
import { replicate } from '../stochastic/replicate.ts';
import { replicationKeys } from '../stochastic/replicationKeys.ts';
import { answer } from '../targets/answers.ts';
import type { Question } from '../targets/questions.ts';
import { outlookOf } from './outlook.ts';

/** The comparator's accounts by replication: a lever that leaves it alone leaves them as they are. */
export type KnownComparators = Map<number, YearAccounts[]>;

/**
 * What single replications answer to a question, and nothing else of them: the draws are those of any other
 * simulation with the seed. A lever only moves what follows from it.
 *
 * @param known filled and read; to be another one for each baseline, comparator, horizon and seed
 */
export function replicatedAnswers(
  simulation: Simulation,
  question: Question,
  { from, to }: { from: number; to: number },
  known: KnownComparators,
): Float64Array {
  const { replicators, request } = simulation;
  const { seed, kinds } = request;
  return Float64Array.from({ length: to - from }, (_, i) => {
    const replication = from + i;
    const keys = replicationKeys(seed, replication);
    const runOf = (list: number) => replicate(replicators[list]!, seed, replication, kinds);
    const outlook = outlookOf(
      simulation,
      (list) => {
        const years = list === 0 ? known.get(replication) : undefined;
        // Of the comparator nothing but its accounts is ever asked for.
        if (years) return { run: undefined as never, years };
        const run = runOf(list);
        const found = { run, years: accountsByYear(replicators[list]!.plan, run) };
        if (list === 0) known.set(replication, found.years);
        return found;
      },
      (_, draws) => (kinds.assumption ? drawValues(draws, keys.assumptions) : draws.expected),
    );
    return answer(question, outlook, simulation.plan.baseline) ?? NaN;
  });
}
