import { createHash } from 'node:crypto';
import type { PlacementsRun } from '../../model/placements/placementsRun.ts';
import type { ProjectionInput } from '../../model/project.ts';
import { whatIfOf, type WhatIf } from '../../model/whatif/whatIf.ts';
import type { KnownComparators } from '../../model/whatif/replicatedAnswers.ts';

/** The files of a comparison in memory that every thread can read. */
export interface SharedInput {
  key: string;
  json: SharedArrayBuffer;
}

export const sharedInput = (input: ProjectionInput): SharedInput => sharedJson(input);

export function sharedJson(files: object): SharedInput {
  const bytes = Buffer.from(JSON.stringify(files), 'utf8');
  const json = new SharedArrayBuffer(bytes.length);
  Buffer.from(json).set(bytes);
  return { key: createHash('sha256').update(bytes).digest('base64url'), json };
}

/** A comparison as a thread keeps it between tasks. */
export interface KeptInput {
  input: ProjectionInput;
  /** Everything else at its likely value. */
  likely: WhatIf;
  /** Everything else at its expected value; made when it is first needed. */
  expected?: WhatIf;
  comparatorsOf: (seed: number) => KnownComparators;
  /** Made when places are first asked about. */
  placements?: PlacementsRun;
}

const MOST_KEPT = 3;
// Of this thread: each has its own copy of the module. A map's first key is the one unused for longest.
const kept = new Map<string, KeptInput>();

export function keptInput({ key, json }: SharedInput): KeptInput {
  const found = kept.get(key) ?? readInput(json);
  kept.delete(key);
  kept.set(key, found);
  if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value!);
  return found;
}

function readInput(json: SharedArrayBuffer): KeptInput {
  const input = JSON.parse(Buffer.from(json).toString('utf8')) as ProjectionInput;
  const bySeed = new Map<number, KnownComparators>();
  return {
    input,
    likely: whatIfOf(input, 'likely'),
    comparatorsOf: (seed) => {
      const known = bySeed.get(seed) ?? new Map();
      bySeed.clear();
      bySeed.set(seed, known);
      return known;
    },
  };
}
