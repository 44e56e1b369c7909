import type { ClaimOf } from '../../schema/claims.ts';
import { added, divided, evaluate, isKnown, scaled, type Evaluated } from '../amounts.ts';
import { checkOf, impliedFigure, type Found } from '../check.ts';
import { times } from '../interval.ts';
import type { Register } from '../register.ts';

/** One thing fell, or rose, by less or more of itself than another. */
export function twoChanges(claim: ClaimOf<'two-changes'>, register: Register): Found {
  const sign = claim.claimed.startsWith('fell') ? -1 : 1;
  const first = scaled(relativeChange(claim.first, register), sign);
  const second = scaled(relativeChange(claim.second, register), sign);
  const at = { row: 0, label: null };
  const implied = [first, second].flatMap((change, i) =>
    isKnown(change)
      ? [
          impliedFigure('change', times(change.interval, sign), 'relative change', {
            of: i === 0 ? 'claimed' : 'beside',
            label: i === 0 ? claim.first.what : claim.second.what,
          }),
        ]
      : [],
  );
  const check = checkOf(at, second, first);
  if (!isKnown(first) || !isKnown(second)) return { checks: [check], implied };
  const possible = claim.claimed.endsWith('less')
    ? first.interval.low < second.interval.high
    : first.interval.high > second.interval.low;
  // Neither less nor more: by the rule for two statements that differ, unless they cannot be told apart.
  const verdict = possible ? 'holds' : check.verdict === 'holds' ? 'off-by' : check.verdict;
  return { checks: [{ ...check, verdict }], implied };
}

function relativeChange({ from, to }: ClaimOf<'two-changes'>['first'], register: Register): Evaluated {
  const before = evaluate(from, register);
  return divided(added([evaluate(to, register), scaled(before, -1)]), before);
}
