import type { DecisionBlock } from '../../model/decisions/decisionBlock.ts';
import type { DecisionsInput } from '../../model/decisions/optionPlan.ts';
import type { DecisionsAnswer } from '../../model/schema/decisions.ts';
import { DEFAULT_SEED } from '../jobs/wantedRun.ts';
import { NobodyWaits } from '../whatif/goalSeekRun.ts';
import { inLanes } from '../whatif/inLanes.ts';
import { sharedJson } from '../whatif/sharedInput.ts';
import { LONGEST_STREAM_MS, type WhatIfThreads } from '../whatif/whatIfThreads.ts';

export const DECISION_REPLICATIONS = 1_000;
/** Run at a time by a thread, so that whoever else asks gets a turn. */
const PIECE = 25;

/** Who hears of a comparison while it is made. */
export interface DecisionsListener {
  /** By expected values, which are there long before the ranges. */
  expected?: (answer: DecisionsAnswer) => unknown;
  progress?: (progress: { done: number; of: number }) => unknown;
  /** Whether nobody listens any more. */
  over?: () => boolean;
}

/** Decisions about places, each on top of one plan: by expected values, then with the ranges of paired replications. */
export async function decisionsRun(
  threads: WhatIfThreads,
  input: DecisionsInput,
  replications = DECISION_REPLICATIONS,
  { expected, progress, over }: DecisionsListener = {},
  aimGbp?: number,
): Promise<DecisionsAnswer> {
  const limit = threads.limit(over && LONGEST_STREAM_MS);
  const shared = sharedJson(input);
  const answer = await threads.run('decisions', { shared }, limit);
  await expected?.(answer);
  const blocks: DecisionBlock[] = [];
  let done = 0;
  await inLanes(
    Array.from({ length: Math.ceil(replications / PIECE) }, (_, i) => i * PIECE),
    threads.size,
    async (from) => {
      const to = Math.min(from + PIECE, replications);
      blocks.push(await threads.run('decisionBlock', { shared, seed: DEFAULT_SEED, from, to }, limit));
      done += to - from;
      await progress?.({ done, of: replications });
    },
    over,
  );
  if (over?.()) throw new NobodyWaits();
  return threads.run('decisionRanges', { shared, answer, blocks, aimGbp }, limit);
}
