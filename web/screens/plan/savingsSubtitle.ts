import type { Basis, SavingsShown } from '../../../model/words/savingsShown.ts';
import { capitalised } from '../../../model/words/sentence.ts';
import type { PlanPicture } from './planCharts.ts';

/** What the savings chart measures, against what, where and when. */
export function savingsSubtitle(
  { plan, authority, nameOf }: PlanPicture,
  { target, replications, bases }: SavingsShown,
  basis: Basis,
  waiting: boolean,
): string {
  const quantity =
    basis === 'in-year'
      ? 'In-year saving, net of investment'
      : 'Cumulative saving since the start, net of investment';
  const line = target?.line === undefined ? '' : ` (line “${target.label}”)`;
  const against = `against ${nameOf(plan.projection.compareWith)}`;
  const read = basis === 'in-year' ? 'that year’s saving' : 'the sum so far';
  const bars = replications === undefined && !waiting ? '' : 'Bar: 8 in 10 runs; ';
  const judged = bases.includes(basis);
  const none = target === undefined || judged ? '' : ` No target is stated for ${read}.`;
  const diamond = target === undefined || !judged ? '' : `; diamond: target, read as ${read}`;
  const marks = capitalised(`${bars}mark: expected${diamond}.${none}`);
  return `${quantity}${line}, ${against}, ${authority.baseline.name}. ${marks}`;
}
