import type { Claim } from '../schema/claims.ts';
import type { Found } from './check.ts';
import { inYearOrCumulative } from './kinds/inYearOrCumulative.ts';
import { limits } from './kinds/limits.ts';
import { partsAndTotal } from './kinds/partsAndTotal.ts';
import { planLength } from './kinds/planLength.ts';
import { rateAndPopulation } from './kinds/rateAndPopulation.ts';
import { ratio } from './kinds/ratio.ts';
import { runningStock } from './kinds/runningStock.ts';
import { sameQuantity } from './kinds/sameQuantity.ts';
import { savingAndDriver } from './kinds/savingAndDriver.ts';
import { targetAndOutturn } from './kinds/targetAndOutturn.ts';
import { twoChanges } from './kinds/twoChanges.ts';
import type { Register } from './register.ts';
import { worst } from './verdict.ts';

/** A claim recomputed from the figures it names. */
export function reconcileClaim(claim: Claim, register: Register) {
  const found = findings(claim, register);
  return {
    ...found,
    verdict: found.verdict ?? worst(found.checks.map((it) => it.verdict)),
    missing: [...new Set(found.checks.flatMap((it) => it.missing))],
  };
}

function findings(claim: Claim, register: Register): Found {
  switch (claim.kind) {
    case 'parts-and-total':
      return partsAndTotal(claim, register);
    case 'running-stock':
      return runningStock(claim, register);
    case 'same-quantity':
      return sameQuantity(claim, register);
    case 'in-year-or-cumulative':
      return inYearOrCumulative(claim, register);
    case 'ratio':
      return ratio(claim, register);
    case 'rate-and-population':
      return rateAndPopulation(claim, register);
    case 'two-changes':
      return twoChanges(claim, register);
    case 'saving-and-driver':
      return savingAndDriver(claim, register);
    case 'target-and-outturn':
      return targetAndOutturn(claim, register);
    case 'plan-length':
      return planLength(claim, register);
    case 'limits':
      return limits(claim, register);
  }
}
