import { createHash } from 'node:crypto';
import type { ProjectionInput } from '../../model/project.ts';
import type { SimulationRecord } from '../../model/schema/simulation.ts';
import { earliestBaseline } from '../../model/schema/versions.ts';
import type { UncertaintyKinds } from '../../model/stochastic/replicate.ts';
import { ENGINE_VERSION } from '../../model/version.ts';
import { canonicalJson } from './canonicalJson.ts';
import type { Stops } from './simulationMessages.ts';

/** The same luck for every plan unless another is asked for, so that two plans can be compared. */
export const DEFAULT_SEED = 1;
/** A first answer rests on so many. */
export const QUICK_REPLICATIONS = 200;
/** Run if no number is asked for: the last where every chance's standard error is under a point, at 50% too. */
export const USUAL_ENDS = [2000, 2250, 2500];
/** Without chance each replication is a run of the expected engine, which takes some twenty times as long. */
const USUAL_ENDS_WITHOUT_CHANCE = [200];

/** A simulation somebody wants. */
export interface WantedRun {
  input: ProjectionInput;
  seed: number;
  /** Exactly so many; null: the usual number, and more where a chance needs it. */
  replications: number | null;
  kinds: UncertaintyKinds;
}

export function stopsOf({ replications, kinds }: WantedRun): Stops {
  const usual = kinds.chance ? USUAL_ENDS : USUAL_ENDS_WITHOUT_CHANCE;
  const ends = replications === null ? usual : [replications];
  return { quick: ends[0]! > QUICK_REPLICATIONS ? QUICK_REPLICATIONS : null, ends };
}

/** What a result can be made again from; its number of replications may still rise. */
export function recordOf(wanted: WantedRun): SimulationRecord {
  const { input, seed, kinds } = wanted;
  return {
    engineVersion: ENGINE_VERSION,
    schemaVersion: input.scenario.schemaVersion,
    baseline: input.baseline.id,
    scenario: input.scenario.id,
    compareWith: input.comparator?.id ?? null,
    seed,
    replications: stopsOf(wanted).ends[0]!,
    kinds,
    ...(input.comparatorWorld === 'own' && { comparatorWorld: input.comparatorWorld }),
    inputsHash: inputsHash(wanted),
  };
}

function inputsHash({ input, kinds }: WantedRun): string {
  const { scenario, comparator, comparatorWorld, targets = null } = input;
  // Runs kept before the format had a second version were made from the same inputs.
  const baseline = earliestBaseline(input.baseline);
  const world = comparatorWorld === 'own' ? { comparatorWorld } : {};
  const inputs = { baseline, scenario, comparator, ...world, targets, kinds, engineVersion: ENGINE_VERSION };
  return sha256(canonicalJson(inputs)).toString('hex');
}

/** The same for the same wish: equal requests meet in one run. */
export function runId({ seed, replications }: WantedRun, { inputsHash }: SimulationRecord): string {
  return sha256(JSON.stringify([inputsHash, seed, replications]))
    .subarray(0, 16)
    .toString('base64url');
}

const sha256 = (text: string): Buffer => createHash('sha256').update(text).digest();
