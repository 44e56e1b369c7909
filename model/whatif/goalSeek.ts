import type { ProjectionInput } from '../project/project.ts';
import type { Question } from '../targets/questions.ts';
import { moreIsBetter } from '../targets/rating.ts';
import type { Lever } from './levers.ts';
import { seek, type Sought } from './seek.ts';
import { aimOf } from './switching.ts';
import { askTarget, whatIfOf, type WhatIf } from './whatIf.ts';
import { withNumber } from '../numbers/withNumber.ts';

/** The figure a question is answered with when a lever stands somewhere. */
export type ResultAt = (value: number) => number | Promise<number>;

/**
 * Moves a lever until a question is met, whatever the figure is read from.
 */
export function seekLever(question: Question, lever: Lever, resultAt: ResultAt): Promise<Sought> {
  const aim = aimOf(question);
  if (aim === null) throw new Error('a band was to be sought, which has two figures');
  const { low, high, now, step } = lever;
  const higherIsBetter = moreIsBetter(question.target.kind);
  return seek({ low, high, now, step, aim, higherIsBetter }, resultAt);
}

/** Expected values with the lever at a value; the comparator is run once where the lever leaves it alone. */
export function expectedAt(base: WhatIf, question: Question, lever: Lever): ResultAt {
  const { input } = base.simulation.request;
  return (value) => {
    const whatIf = whatIfOf(withNumber(input, lever, value), 'expected', base);
    const result = askTarget(whatIf, question);
    if (result === null) throw new Error('a figure was to be sought that the horizon does not reach');
    if (!base.unset.has(0) && lever.file === 'measures') {
      const comparator = whatIf.unset.get(0);
      if (comparator) base.unset.set(0, comparator);
    }
    return result;
  };
}

/** The value of a lever that meets a question by expected values. */
export function goalSeek(input: ProjectionInput, question: Question, lever: Lever): Promise<Sought> {
  return seekLever(question, lever, expectedAt(whatIfOf(input, 'expected'), question, lever));
}

/**
 * The figure that is reached with a chance: so many replications in a hundred do at least as well. As the chance
 * of meeting an aim is at least that where this figure meets it, and it moves as evenly as the replications do,
 * a search by chance looks at it and not at the chance itself.
 */
export function figureWithChance(answers: Float64Array, chance: number, question: Question): number {
  const sorted = Float64Array.from(answers).sort();
  const reached = Math.min(sorted.length, Math.max(1, Math.ceil(chance * sorted.length - 1e-9)));
  return moreIsBetter(question.target.kind) ? sorted[sorted.length - reached]! : sorted[reached - 1]!;
}
