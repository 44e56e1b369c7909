import { readFileSync } from 'node:fs';
import type { ProjectionInput } from '../../../model/project.ts';
import { parseBaseline, parseScenario, parseTargets } from '../../../model/schema/files.ts';
import type { Parsed } from '../../../model/schema/problem.ts';

const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../scenarios/southampton/${name}.json`, import.meta.url), 'utf8'));

function accepted<T>(parsed: Parsed<T>): T {
  if (!parsed.ok) throw new Error(parsed.problems.map((it) => `${it.path}: ${it.message}`).join('\n'));
  return parsed.value;
}

/** A published Southampton scenario with its comparator and targets. */
export function southampton(id: string): ProjectionInput {
  const baseline = accepted(parseBaseline(read('baseline')));
  const scenario = accepted(parseScenario(read(id), baseline));
  const comparator = scenario.compareWith
    ? accepted(parseScenario(read(scenario.compareWith), baseline))
    : null;
  return { baseline, scenario, comparator, targets: accepted(parseTargets(read('targets'), baseline)) };
}
