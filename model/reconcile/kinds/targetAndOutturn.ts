import type { ClaimOf } from '../../schema/claims.ts';
import { evaluate, isKnown } from '../amounts.ts';
import { checkOf, labelled, type Found } from '../check.ts';
import { atMost } from '../interval.ts';
import type { Register } from '../register.ts';

/** A target was reached, or passed. A missed one contradicts nobody, so it is off by the difference. */
export function targetAndOutturn({ better, rows }: ClaimOf<'target-and-outturn'>, register: Register): Found {
  const at = labelled(rows);
  const checks = rows.map((row, i) => {
    const target = evaluate(row.target, register);
    const outturn = evaluate(row.outturn, register);
    const check = checkOf(at[i]!, target, outturn, true);
    if (!isKnown(target) || !isKnown(outturn)) return check;
    const met =
      better === 'lower'
        ? atMost(outturn.interval.low, target.interval.high)
        : atMost(target.interval.low, outturn.interval.high);
    return met ? { ...check, verdict: 'holds' as const } : check;
  });
  return { checks, implied: [] };
}
