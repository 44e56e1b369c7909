import type { Histories } from '../history.ts';
import { HISTORY_RULES } from '../rules/historyRules.ts';
import type { RowProblem } from '../tables.ts';
import type { ReturnYears } from './returnYears.ts';

/**
 * Makes the effects of a child's lines add up, as `RowProblem.effect` says: a row that is set aside takes nobody away
 * where the child is counted in the year of its return by other rows, and a child is one more or one less once only,
 * however many lines say why.
 *
 * @param problems in the order of the report; their effects are changed
 * @param childOf the child whose row a line is of
 */
export function settleEffects(
  problems: readonly RowProblem[],
  childOf: (problem: RowProblem) => string | undefined,
  { children }: Pick<Histories, 'children'>,
  { returns, rankOfFile }: ReturnYears,
): void {
  const counted = new Map(children.map((it) => [it.child, it.periods]));
  const sums = new Map<string, number>();
  for (const problem of problems) {
    if (problem.effect === 0) continue;
    const child = childOf(problem);
    if (child === undefined) continue;
    const { kind } = HISTORY_RULES[problem.rule]!;
    const year = returns[rankOfFile[problem.at.file]!];
    if (kind === 'set-aside' && year) {
      const isCounted = counted
        .get(child)
        ?.some(({ from, to }) => from <= year.lastDay && (to === null || to > year.yearStarts));
      if (isCounted) {
        problem.effect = 0;
        continue;
      }
    }
    // What is only noted (short breaks) is apart from what is repaired or set aside.
    const key = `${kind === 'noted'} ${child}`;
    const sum = sums.get(key) ?? 0;
    const after = Math.max(-1, Math.min(1, sum + problem.effect));
    problem.effect = after - sum;
    sums.set(key, after);
  }
}
