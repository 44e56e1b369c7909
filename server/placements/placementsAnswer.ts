import type { ProjectionInput } from '../../model/project.ts';
import type {
  ExpectedPlacements,
  PlacementsResult,
  PlacementsSettings,
} from '../../model/schema/placements.ts';
import { DEFAULT_SEED } from '../jobs/wantedRun.ts';
import { NobodyWaits } from '../whatif/goalSeekRun.ts';
import { inLanes } from '../whatif/inLanes.ts';
import { sharedInput } from '../whatif/sharedInput.ts';
import { LONGEST_STREAM_MS, type WhatIfThreads } from '../whatif/whatIfThreads.ts';

const USUAL_REPLICATIONS = 1_000;
/** Run at a time by a thread, so that whoever else asks gets a turn. */
const PIECE = 25;

/** Who hears of the runs while they are made. */
export interface PlacementsListener {
  expected?: (expected: ExpectedPlacements) => unknown;
  progress?: (progress: { done: number; of: number }) => unknown;
  /** Whether nobody listens any more. */
  over?: () => boolean;
}

/** Places needed beside places there: by expected values first, then with the ranges of paired runs. */
export async function placementsAnswer(
  threads: WhatIfThreads,
  input: ProjectionInput,
  { replications: wanted = USUAL_REPLICATIONS }: PlacementsSettings,
  { expected: tellExpected, progress, over }: PlacementsListener = {},
): Promise<PlacementsResult> {
  const limit = threads.limit(over && LONGEST_STREAM_MS);
  const shared = sharedInput(input);
  const first = await threads.run('expectedPlacements', { shared, wanted }, limit);
  await tellExpected?.(first.expected);
  const { replications, bytes } = first;
  const runs = { shared, memory: new SharedArrayBuffer(bytes), replications, seed: DEFAULT_SEED };
  const pieces = Array.from({ length: Math.ceil(replications / PIECE) }, (_, i) => i * PIECE);
  let done = 0;
  await inLanes(
    pieces,
    threads.size,
    async (from) => {
      const to = Math.min(from + PIECE, replications);
      await threads.run('placements', { ...runs, from, to }, limit);
      done += to - from;
      await progress?.({ done, of: replications });
    },
    over,
  );
  if (over?.()) throw new NobodyWaits();
  const expectedCostsGbp = first.expected.overflowCostGbpByYear.map(({ gbp }) => gbp);
  return threads.run('placementsResult', { ...runs, expectedCostsGbp }, limit);
}
