import type { ClaimOf } from '../../schema/claims.ts';
import { added, divided, evaluate, scaled } from '../amounts.ts';
import { checkOf, labelled, type Found } from '../check.ts';
import type { Register } from '../register.ts';

/** One figure over another, or the change from one to the other, is what is stated. */
export function ratio({ form, rows }: ClaimOf<'ratio'>, register: Register): Found {
  const at = labelled(rows);
  const checks = rows.map((row, i) => {
    const of = evaluate(row.of, register);
    const to = evaluate(row.to, register);
    const worked = divided(form === 'change' ? added([of, scaled(to, -1)]) : of, to);
    return checkOf(at[i]!, evaluate(row.stated, register), worked);
  });
  return { checks, implied: [] };
}
