import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Baseline } from '../../model/schema/baseline.ts';
import type { Claims } from '../../model/schema/claims.ts';
import type { Evidence } from '../../model/schema/evidence.ts';
import {
  parseBaseline,
  parseClaims,
  parseEvidence,
  parseHistory,
  parseScenario,
  parseSupply,
  parseTargets,
} from '../../model/schema/files.ts';
import type { History } from '../../model/schema/history.ts';
import { problemLines, type Parsed, type Problem } from '../../model/schema/problem.ts';
import type { Scenario } from '../../model/schema/scenario.ts';
import type { Supply } from '../../model/schema/supply.ts';
import type { Targets } from '../../model/schema/targets.ts';
import { readJsonFile } from './readJsonFile.ts';

/** A scenario and the file it came from, for problems that show only beside others. */
export interface ScenarioFile {
  file: string;
  scenario: Scenario;
}

/** What the folder of one authority holds. */
export interface AuthorityFiles {
  authority: string;
  baseline: Baseline;
  targets: Targets | undefined;
  evidence: Evidence | undefined;
  history: History | undefined;
  claims: Claims | undefined;
  supply: Supply | undefined;
  scenarios: ScenarioFile[];
}

const NOT_SCENARIOS = [
  'baseline.json',
  'targets.json',
  'evidence.json',
  'history.json',
  'claims.json',
  'supply.json',
];

/** Reads every file of an authority's folder; problems, as lines, go to `report`. */
export async function readAuthorityFolder(
  root: string,
  authority: string,
  report: (line: string) => void,
): Promise<AuthorityFiles | undefined> {
  const names = (await readdir(join(root, authority))).filter((name) => name.endsWith('.json')).sort();
  const read = async <T>(name: string, parse: (input: unknown) => Parsed<T>): Promise<T | undefined> => {
    const json = await readJsonFile(join(root, authority, name));
    const parsed = json.ok ? parse(json.value) : json;
    if (parsed.ok) return parsed.value;
    for (const line of problemLines(parsed.problems, `${authority}/${name}`)) report(line);
    return undefined;
  };
  const readIfThere = async <T>(name: string, parse: (input: unknown) => Parsed<T>) =>
    names.includes(name) ? read(name, parse) : undefined;

  const baseline = await read('baseline.json', parseBaseline);
  const evidence = await readIfThere('evidence.json', (input) => parseEvidenceOf(authority, input));
  const history = await readIfThere('history.json', parseHistory);
  // Of a broken register its own problems are told, and not what follows from it.
  const claims =
    evidence === undefined && names.includes('evidence.json')
      ? undefined
      : await readIfThere('claims.json', (input) => parseClaimsOf(evidence, input));
  // Without the baseline nothing that refers to it can be judged.
  if (baseline === undefined) return undefined;

  const targets = await readIfThere('targets.json', (input) => parseTargets(input, baseline));
  const supply = await readIfThere('supply.json', (input) => parseSupply(input, baseline));
  const scenarios: ScenarioFile[] = [];
  for (const name of names.filter((it) => !NOT_SCENARIOS.includes(it))) {
    const scenario = await read(name, (input) => parseScenario(input, baseline));
    if (scenario) scenarios.push({ file: `${authority}/${name}`, scenario });
  }
  return { authority, baseline, targets, evidence, history, claims, supply, scenarios };
}

function parseEvidenceOf(authority: string, input: unknown): Parsed<Evidence> {
  const parsed = parseEvidence(input);
  if (!parsed.ok || parsed.value.authority === authority) return parsed;
  const problem: Problem = { path: 'authority', message: 'Must be the name of the folder the file is in.' };
  return { ok: false, problems: [problem] };
}

function parseClaimsOf(evidence: Evidence | undefined, input: unknown): Parsed<Claims> {
  if (evidence !== undefined) return parseClaims(input, evidence);
  const message = 'Claims name figures of evidence.json, which is not in the folder.';
  return { ok: false, problems: [{ path: '', message }] };
}
