import type { ClaimOf } from '../../schema/claims.ts';
import { evaluate, isKnown, type Evaluated } from '../amounts.ts';
import { checkOf, labelled, type Found } from '../check.ts';
import { atMost } from '../interval.ts';
import type { Check } from '../../schema/reconciliation.ts';
import type { Register } from '../register.ts';

/** Every value lies within the limits stated, both included. The check shows the limit that is nearer to breaking. */
export function limits({ rows, ...claim }: ClaimOf<'limits'>, register: Register): Found {
  const at = labelled(rows);
  const least = claim.atLeast === undefined ? undefined : evaluate(claim.atLeast, register);
  const most = claim.atMost === undefined ? undefined : evaluate(claim.atMost, register);
  const checks = rows.flatMap((row, i) => {
    const value = evaluate(row.value, register);
    const below = least && { kept: within(least, value), check: checkOf(at[i]!, least, value) };
    const above = most && { kept: within(value, most), check: checkOf(at[i]!, most, value) };
    const [nearest] = [below, above].filter((it) => it !== undefined).sort(byNeed);
    if (nearest === undefined) return [];
    return nearest.kept ? [{ ...nearest.check, verdict: 'holds' as const }] : [nearest.check];
  });
  return { checks, implied: [] };
}

interface Limit {
  kept: boolean;
  check: Check;
}

/** A limit that is not kept first, then the one that the value is closer to. */
const byNeed = (a: Limit, b: Limit): number =>
  Number(a.kept) - Number(b.kept) || Math.abs(a.check.difference ?? 0) - Math.abs(b.check.difference ?? 0);

/** Whether the first can be at most the second; what is missing is told by the check itself. */
const within = (small: Evaluated, large: Evaluated): boolean =>
  isKnown(small) && isKnown(large) && atMost(small.interval.low, large.interval.high);
