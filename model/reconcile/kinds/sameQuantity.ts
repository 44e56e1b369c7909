import type { ClaimOf } from '../../schema/claims.ts';
import { evaluate } from '../amounts.ts';
import { checkOf, labelled, type Found } from '../check.ts';
import type { Register } from '../register.ts';

/** Two statements or more of one thing are the same: each is held against each. */
export function sameQuantity({ rows }: ClaimOf<'same-quantity'>, register: Register): Found {
  const at = labelled(rows);
  const checks = rows.flatMap(({ statements }, i) => {
    const said = statements.map((statement) => evaluate(statement, register));
    return said.flatMap((one, a) => said.slice(a + 1).map((other) => checkOf(at[i]!, one, other)));
  });
  return { checks, implied: [] };
}
