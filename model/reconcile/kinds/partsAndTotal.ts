import type { ClaimOf } from '../../schema/claims.ts';
import { evaluate, evaluateParts } from '../amounts.ts';
import { checkOf, labelled, type Found } from '../check.ts';
import { oneDocument } from '../oneDocument.ts';
import type { Register } from '../register.ts';

/** The parts of each row add up to its total. */
export function partsAndTotal({ rows }: ClaimOf<'parts-and-total'>, register: Register): Found {
  const at = labelled(rows);
  const checks = rows.map((row, i) => {
    const total = evaluate(row.total, register);
    const parts = evaluateParts(row.parts, register);
    return checkOf(at[i]!, total, parts, oneDocument([total, parts], register));
  });
  return { checks, implied: [] };
}
