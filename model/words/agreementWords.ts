import { NumbersDescribed } from '../whatif/described.ts';
import type { ProjectionInput } from '../project/project.ts';
import type { Doubt } from '../whatif/doubts.ts';
import type { SavingMoved } from '../whatif/impact.ts';
import { gbpShort } from './money.ts';

/**
 * Why a plan cannot be agreed yet, and what to do about it. A number of the plan is not named: its path is beside
 * this, and its measure's label is what somebody sent.
 */
export function doubtWords(
  input: ProjectionInput,
  { of, because, number, figure }: Doubt,
  moved: SavingMoved,
): string {
  const pounds = gbpShort(moved.movesGbp);
  const before = 'before the plan is agreed';
  if (number === undefined) {
    const why =
      because === 'graded'
        ? 'its risk is high or its confidence low'
        : 'no source in the evidence register states what it does';
    return `This measure changes the ${moved.year} saving by ${pounds} by itself, and ${why}. Give it a rationale ${before}.`;
  }
  const together = 'key' in of && of.key !== number.path ? ', with the numbers that move with it' : '';
  const moves = `moves the ${moved.year} saving by ${pounds} over its range${together}`;
  const rests = figure ? 'rests on weak evidence or none' : 'has no source in the evidence register';
  if (number.file === 'measures') {
    return `This range ${moves}, and ${rests}. Give the measure a rationale ${before}.`;
  }
  const told = new NumbersDescribed(input).ofNumber(number).label;
  const todo = figure
    ? `Have the evidence register’s entry “${figure.label}” give a rationale ${before}.`
    : `Have the baseline name an entry of the evidence register that gives a rationale ${before}.`;
  return `${told}: this number of the baseline ${moves}, and ${rests}. ${todo}`;
}
