import type { ClaimOf } from '../../schema/claims.ts';
import { added, evaluate, isKnown, scaled, type Evaluated } from '../amounts.ts';
import { checkOf, labelled, type Found } from '../check.ts';
import { oneDocument } from '../oneDocument.ts';
import type { Register } from '../register.ts';

/** The stock at the start, with who came and without who went, is the stock at the end; step after step. */
export function runningStock({ opening, steps }: ClaimOf<'running-stock'>, register: Register): Found {
  let stock = evaluate(opening, register);
  const at = labelled(steps);
  const checks = steps.map((step, i) => {
    const change: Evaluated = step.net
      ? evaluate(step.net, register)
      : added([
          step.entries ? evaluate(step.entries, register) : { missing: ['those who came'] },
          scaled(step.exits ? evaluate(step.exits, register) : { missing: ['those who went'] }, -1),
        ]);
    const closing = evaluate(step.closing, register);
    const worked = added([stock, change]);
    // The next step goes on from what was printed, so that one slip is told once.
    stock = isKnown(closing) ? closing : worked;
    return checkOf(at[i]!, closing, worked, oneDocument([closing, worked], register));
  });
  return { checks, implied: [] };
}
