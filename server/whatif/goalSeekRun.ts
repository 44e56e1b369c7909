import type { ProjectionInput } from '../../model/project.ts';
import type { GoalSeek } from '../../model/schema/whatif.ts';
import type { Question } from '../../model/targets/questions.ts';
import { shortfall } from '../../model/targets/answers.ts';
import { NumbersDescribed } from '../../model/whatif/described.ts';
import { figureWithChance, seekLever } from '../../model/whatif/goalSeek.ts';
import type { Lever } from '../../model/whatif/levers.ts';
import { withNumber } from '../../model/numbers/withNumber.ts';
import { goalSeekSentence } from '../../model/words/whatifSentence.ts';
import { DEFAULT_SEED } from '../jobs/wantedRun.ts';
import { aimedOf, answerHead } from './answerHead.ts';
import { sharedInput, type SharedInput } from './sharedInput.ts';
import { LONGEST_STREAM_MS, type WhatIfThreads } from './whatIfThreads.ts';

/** Replications of every step of a search by chance, with the same luck at each. */
export const SEEK_REPLICATIONS = 1_000;

export interface GoalSeekWanted {
  question: Question;
  /** Whether the question's figure was typed. */
  typed: boolean;
  lever: Lever;
  /** Null: by expected value. */
  chance: number | null;
}

export interface SeekListener {
  /** A value has been tried. */
  step?: (tried: { steps: number; value: number; result: number }) => unknown;
  over?: () => boolean;
}

/** Nobody waits for the answer any more. */
export class NobodyWaits extends Error {}

interface Tried {
  result: number;
  /** The share of replications that meet it; null by expected value. */
  chance: number | null;
}

/** Moves a lever until a figure is met, and says what was found. */
export async function goalSeekRun(
  threads: WhatIfThreads,
  input: ProjectionInput,
  { question, typed, lever, chance }: GoalSeekWanted,
  { step, over }: SeekListener = {},
): Promise<GoalSeek> {
  const limit = threads.limit(over && LONGEST_STREAM_MS);
  const shared = sharedInput(input);
  const known = new Map<number, Tried>();
  const tryAt = async (value: number): Promise<number> => {
    if (over?.()) throw new NobodyWaits();
    const tried =
      chance === null
        ? { result: await threads.run('expected', { shared, question, lever, value }, limit, 0), chance }
        : await byChance(threads, shared, { question, lever, chance, value }, limit);
    known.set(value, tried);
    await step?.({ steps: known.size, value, result: tried.result });
    return tried.result;
  };
  const resultAt = async (value: number) => known.get(value)?.result ?? (await tryAt(value));
  const nowResult = await resultAt(lever.now);
  const sought = await seekLever(question, lever, resultAt);
  const value = sought.found ? sought.value : sought.best;
  const answer = {
    ...answerHead(input),
    lever: {
      ...new NumbersDescribed(input).ofNumber(lever),
      now: lever.now,
      low: lever.low,
      high: lever.high,
      step: lever.step,
    },
    aim: aimedOf(question, typed),
    chance,
    replications: chance === null ? null : SEEK_REPLICATIONS,
    found: sought.found,
    value,
    result: sought.result,
    nowResult,
    chanceThere: known.get(value)!.chance,
    metThroughout: [...known.values()].every(({ result }) => shortfall(question, result) === 0),
    moves: [...known.values()].some(({ result }) => result !== nowResult),
    draft: value === lever.now ? null : withNumber(input, lever, value).scenario,
  };
  return { ...answer, sentence: goalSeekSentence(answer) };
}

/** A part of the replications on each thread, always the same, as it keeps what its comparator does in them. */
async function byChance(
  threads: WhatIfThreads,
  shared: SharedInput,
  {
    question,
    lever,
    chance,
    value,
  }: Pick<GoalSeekWanted, 'question' | 'lever'> & { chance: number; value: number },
  limit: AbortSignal,
): Promise<Tried> {
  const bound = (thread: number) => Math.round((thread * SEEK_REPLICATIONS) / threads.size);
  const parts = await Promise.all(
    Array.from({ length: threads.size }, (_, thread) => {
      const span = { from: bound(thread), to: bound(thread + 1) };
      const task = { shared, question, lever, value, seed: DEFAULT_SEED, ...span };
      return threads.run('answers', task, limit, thread);
    }),
  );
  const answers = Float64Array.from(parts.flatMap((part) => [...part]));
  const met = answers.filter((it) => shortfall(question, it) === 0).length;
  return { result: figureWithChance(answers, chance, question), chance: met / answers.length };
}
