import { parseBaseline, parseScenario } from '../../model/schema/files.ts';
import type { Parsed } from '../../model/schema/problem.ts';
import { problemLines } from '../../model/schema/problem.ts';
import type { PlanCase } from './arbitraries/planCase.ts';

/** Files through the parser, as every user's files come; a refused one fails the test with its problems. */
export function readPlan(baselineFile: unknown, scenarioFile: unknown, comparatorFile: unknown): PlanCase {
  const baseline = accepted(parseBaseline(baselineFile));
  return {
    baseline,
    scenario: accepted(parseScenario(scenarioFile, baseline)),
    comparator: comparatorFile === null ? null : accepted(parseScenario(comparatorFile, baseline)),
  };
}

export function accepted<T>(parsed: Parsed<T>): T {
  if (!parsed.ok) throw new Error(problemLines(parsed.problems).join('\n'));
  return parsed.value;
}
