import type { Question } from '../targets/questions.ts';
import { moreIsBetter } from '../targets/rating.ts';
import type { Assumption } from './assumptions.ts';
import { seek } from './seek.ts';
import { askTarget, type WhatIf } from './whatIf.ts';

/** Where an assumption, moved through its range with all others held, makes a plan start or stop meeting a target. */
export interface SwitchingValue {
  key: string;
  /** Whether the plan meets the target with the assumption as it is likely to be. */
  metAtLikely: boolean;
  /** The first value at which that is otherwise; null if there is none in the range. */
  value: number | null;
}

/** Null where the target cannot be judged: the horizon does not reach it, or it is a band. */
export async function switchingValue(
  whatIf: WhatIf,
  question: Question,
  assumption: Assumption,
): Promise<SwitchingValue | null> {
  const { key, low, likely, high } = assumption;
  const aim = aimOf(question);
  const better = moreIsBetter(question.target.kind);
  const at = (value: number) => askTarget(whatIf, question, new Map([[key, { value }]]));
  const now = askTarget(whatIf, question);
  if (now === null || aim === null) return null;
  const metAtLikely = better ? now >= aim : now <= aim;
  const found = await seek(
    {
      low,
      high,
      // Looked for is the change: what meets is to miss, strictly; what misses is to meet.
      aim: metAtLikely ? beyond(aim, better) : aim,
      higherIsBetter: metAtLikely ? !better : better,
      now: likely,
      trustsOrder: true,
      step: niceStep((high - low) / 200),
    },
    (value) => (value === likely ? now : at(value)!),
  );
  return { key, metAtLikely, value: found.found ? found.value : null };
}

/** The nearest figure that no longer meets an aim: a penny, or a thousandth of a child, on the wrong side. */
const beyond = (aim: number, higherIsBetter: boolean): number => aim + (higherIsBetter ? -0.001 : 0.001);

/** The largest of 1, 2 and 5 times a power of ten that is not above a size. */
export function niceStep(size: number): number {
  const power = 10 ** Math.floor(Math.log10(size));
  const step = [5, 2, 1].find((times) => times * power <= size * (1 + 1e-9)) ?? 1;
  return Number((step * power).toPrecision(12));
}

/** The single figure of a question; a band has two and is not sought. */
export const aimOf = (question: Question): number | null =>
  typeof question.aim === 'number' ? question.aim : null;
