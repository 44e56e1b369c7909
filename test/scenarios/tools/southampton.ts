import { readdirSync, readFileSync } from 'node:fs';
import type { Baseline } from '../../../model/schema/baseline.ts';
import {
  parseBaseline,
  parseClaims,
  parseEvidence,
  parseHistory,
  parseScenario,
  parseSupply,
  parseTargets,
} from '../../../model/schema/files.ts';
import { problemLines, type Parsed } from '../../../model/schema/problem.ts';

const FOLDER = new URL('../../../scenarios/southampton/', import.meta.url);
const NOT_SCENARIOS = ['baseline', 'claims', 'evidence', 'history', 'supply', 'targets'];

export const readFile = (name: string): string => readFileSync(new URL(`${name}.json`, FOLDER), 'utf8');

const read = (name: string): unknown => JSON.parse(readFile(name));

/** The typed file, or a failing test that lists what is wrong with it. */
function valid<T>(parsed: Parsed<T>, name: string): T {
  if (!parsed.ok) throw new Error(problemLines(parsed.problems, name).join('\n'));
  return parsed.value;
}

export const fileNames = readdirSync(FOLDER).map((file) => file.replace(/\.json$/, ''));
export const scenarioIds = fileNames.filter((name) => !NOT_SCENARIOS.includes(name));

export const baseline: Baseline = valid(parseBaseline(read('baseline')), 'baseline');
export const evidence = valid(parseEvidence(read('evidence')), 'evidence');
export const targets = valid(parseTargets(read('targets'), baseline), 'targets');
export const history = valid(parseHistory(read('history')), 'history');
export const supply = valid(parseSupply(read('supply'), baseline), 'supply');
export const claims = valid(parseClaims(read('claims'), evidence), 'claims');

export const scenario = (id: string) => valid(parseScenario(read(id), baseline), id);

/** What claims may set beside themselves. */
const scenarios = new Map(scenarioIds.map((id) => [id, scenario(id)]));
export const world = {
  scenario: (id: string) => scenarios.get(id),
  baseline: (id: string) => (id === baseline.id ? baseline : undefined),
};

/** A number of the register. */
export function figure(id: string): number {
  const value = evidence.figures.find((it) => it.id === id)?.value;
  if (typeof value !== 'number') throw new Error(`the register has no number "${id}"`);
  return value;
}
