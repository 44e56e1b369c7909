import type { ProjectionInput } from '../../model/project.ts';
import type { SwitchingValues } from '../../model/schema/whatif.ts';
import { moreIsBetter } from '../../model/targets/rating.ts';
import type { Question } from '../../model/targets/questions.ts';
import { NumbersDescribed } from '../../model/whatif/described.ts';
import { aimOf } from '../../model/whatif/switching.ts';
import { tornadoAssumptions } from '../../model/whatif/tornado.ts';
import { whatIfOf } from '../../model/whatif/whatIf.ts';
import { aimedOf, answerHead } from './answerHead.ts';
import { NobodyWaits } from './goalSeekRun.ts';
import { inLanes } from './inLanes.ts';
import { sharedInput } from './sharedInput.ts';
import type { WhatIfThreads } from './whatIfThreads.ts';

/** The switching value of every ranged assumption; those that have one first, in the order of the files. */
export async function switchingRun(
  threads: WhatIfThreads,
  input: ProjectionInput,
  question: Question,
  over?: () => boolean,
): Promise<SwitchingValues> {
  const limit = threads.limit();
  const shared = sharedInput(input);
  const numbers = new NumbersDescribed(input);
  const assumptions = tornadoAssumptions(whatIfOf(input, 'likely'));
  const likely = await threads.run('likely', { shared, figure: question }, limit);
  const found: SwitchingValues['assumptions'] = [];
  await inLanes(
    assumptions,
    threads.size,
    async (assumption, i) => {
      const { value } = await threads.run('switching', { shared, question, assumption }, limit);
      const { key, low, likely, high } = assumption;
      found[i] = { ...numbers.ofAssumption(key), low, likely, high, switchesAt: value };
    },
    over,
  );
  if (over?.()) throw new NobodyWaits();
  const aim = aimOf(question)!;
  return {
    ...answerHead(input),
    aim: aimedOf(question, false),
    likely,
    metAtLikely: moreIsBetter(question.target.kind) ? likely >= aim : likely <= aim,
    assumptions: [
      ...found.filter(({ switchesAt }) => switchesAt !== null),
      ...found.filter(({ switchesAt }) => switchesAt === null),
    ],
  };
}
