import { baselineSchema, type Baseline } from './baseline.ts';
import { checkBaseline } from './checks/baseline.ts';
import { checkClaims } from './checks/claims.ts';
import { checkEvidence } from './checks/evidence.ts';
import { checkScenario } from './checks/scenario.ts';
import { checkSupply } from './checks/supply.ts';
import { checkTargets } from './checks/targets.ts';
import { claimsSchema, type Claims } from './claims.ts';
import { evidenceSchema, type Evidence } from './evidence.ts';
import { historySchema, type History } from './history.ts';
import { parseShape, parseWith } from './parse.ts';
import type { Parsed } from './problem.ts';
import { scenarioSchema, type Scenario } from './scenario.ts';
import { supplySchema, type Supply } from './supply.ts';
import { targetsSchema, type Targets } from './targets.ts';
import { currentBaseline, currentScenario } from './versions.ts';

/** The public formats, each from unknown data to a typed file or to every problem with it. */

export const parseBaseline = (input: unknown): Parsed<Baseline> =>
  parseWith(baselineSchema, checkBaseline, currentBaseline(input));

/** A scenario is checked against the baseline it names: its placements, bands, reasons and streams. */
export const parseScenario = (input: unknown, baseline: Baseline): Parsed<Scenario> =>
  parseWith(scenarioSchema, (scenario) => checkScenario(scenario, baseline), currentScenario(input));

export const parseTargets = (input: unknown, baseline: Baseline): Parsed<Targets> =>
  parseWith(targetsSchema, (targets) => checkTargets(targets, baseline), input);

/** Supply is checked against the baseline it names: the placement types its places are of. */
export const parseSupply = (input: unknown, baseline: Baseline): Parsed<Supply> =>
  parseWith(supplySchema, (supply) => checkSupply(supply, baseline), input);

export const parseEvidence = (input: unknown): Parsed<Evidence> =>
  parseWith(evidenceSchema, checkEvidence, input);

export const parseHistory = (input: unknown): Parsed<History> => parseShape(historySchema, input);

/** Claims are checked against the register of their authority: its figures, and how far they were rounded. */
export const parseClaims = (input: unknown, register: Evidence): Parsed<Claims> =>
  parseWith(claimsSchema, (claims) => checkClaims(claims, register), input);
