import { RULES, sayRule } from '../../../model/returns/rules/rules.ts';
import type { Rule } from '../../../model/returns/rules/rule.ts';
import type { ReturnProblem } from '../../../model/schema/returns.ts';

/** All rows in which one thing was found and one thing done. */
export interface ProblemGroup {
  key: string;
  kind: Rule['kind'];
  /** Whether it makes the whole set doubtful. */
  alarm: boolean;
  says: string;
  doThis: string | undefined;
  /** Children more or less counted for it in all. */
  effect: number;
  rows: { file: string; row: number }[];
}

/** Problems by what was found, those that change most counts first. */
export function problemGroups(problems: readonly ReturnProblem[]): ProblemGroup[] {
  const groups = new Map<string, ProblemGroup>();
  for (const { rule, details = {}, file, row, effect } of problems) {
    const key = `${rule} ${JSON.stringify(details)}`;
    let group = groups.get(key);
    if (group === undefined) {
      const { says, doThis } = sayRule(rule, details);
      group = {
        key,
        kind: RULES[rule]?.kind ?? 'noted',
        alarm: RULES[rule]?.alarm ?? false,
        says,
        doThis,
        effect: 0,
        rows: [],
      };
      groups.set(key, group);
    }
    group.effect += effect;
    group.rows.push({ file, row });
  }
  return [...groups.values()].sort(
    (a, b) => Math.abs(b.effect) - Math.abs(a.effect) || b.rows.length - a.rows.length,
  );
}
