import type { Question } from '../targets/questions.ts';
import { moreIsBetter } from '../targets/rating.ts';
import type { Assumption } from './assumptions.ts';
import { seek, type Sought } from './seek.ts';
import { askTarget, type WhatIf } from './whatIf.ts';

/** Where an assumption, moved through its range with all others held, makes a plan start or stop meeting a target. */
export interface SwitchingValue {
  key: string;
  /** Whether the plan meets the target with the assumption as it is likely to be. */
  metAtLikely: boolean;
  /** The value at which that changes; null if it does not anywhere in the range. */
  value: number | null;
}

export async function switchingValue(
  whatIf: WhatIf,
  question: Question,
  assumption: Assumption,
): Promise<SwitchingValue | null> {
  const { key, low, likely, high } = assumption;
  const aim = aimOf(question);
  const better = moreIsBetter(question.target.kind);
  const at = (value: number) => askTarget(whatIf, question, new Map([[key, { value }]]));
  const now = at(likely);
  if (now === null || aim === null) return null;
  const metAtLikely = better ? now >= aim : now <= aim;
  // Looked for is the change: from met, the first value that misses; from missed, the first that meets.
  const found: Sought = await seek(
    {
      low,
      high,
      aim,
      higherIsBetter: metAtLikely ? !better : better,
      now: likely,
      tolerance: (high - low) / 1000,
    },
    (value) => at(value)!,
  );
  const changes = found.found && Math.abs(found.value - likely) > (high - low) / 2000;
  return { key, metAtLikely, value: changes ? found.value : null };
}

/** The single figure of a question; a band has two and is not sought. */
export const aimOf = (question: Question): number | null =>
  typeof question.aim === 'number' ? question.aim : null;
