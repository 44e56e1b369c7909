import type { EvidenceFigure } from '../schema/evidence.ts';
import { problem, type Problem } from '../schema/problem.ts';
import type { FigureFields } from '../schema/register.ts';

/**
 * Why dates of a review cannot be as they would be after a change; what is not changed is not judged again.
 *
 * @param figure as it stands
 * @param today ISO text of the day it is where whoever changes it is
 */
export function reviewProblems(
  figure: Pick<EvidenceFigure, 'reviewed' | 'reviewDue'>,
  changed: FigureFields,
  today: string,
): Problem[] {
  const { reviewed, reviewDue } = { ...figure, ...changed };
  if (changed.reviewed && changed.reviewed > today) {
    return [problem(['reviewed'], 'It cannot have been reviewed on a day that is still to come.')];
  }
  const touched = changed.reviewed ?? changed.reviewDue;
  if (touched && reviewed && reviewDue && reviewDue < reviewed) {
    const field = changed.reviewDue ? 'reviewDue' : 'reviewed';
    return [problem([field], 'The next review cannot be due before the day of the last one.')];
  }
  return [];
}
