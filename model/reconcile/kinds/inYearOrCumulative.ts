import type { ClaimOf } from '../../schema/claims.ts';
import { added, evaluate } from '../amounts.ts';
import { checkOf, labelled, type Found } from '../check.ts';
import { readingsOf } from '../decidingReading.ts';
import type { Register } from '../register.ts';

/**
 * A row of years that another row of the same thing should explain: each figure as that year's alone, or as the
 * sum so far. The reading that fits better decides, and both are told.
 */
export function inYearOrCumulative({ years }: ClaimOf<'in-year-or-cumulative'>, register: Register): Found {
  const at = labelled(years);
  const stated = years.map((year) => evaluate(year.stated, register));
  const inYear = years.map((year) => evaluate(year.inYear, register));
  const asInYear = years.map((_, i) => checkOf({ ...at[i]!, reading: 'in-year' }, stated[i]!, inYear[i]!));
  const asCumulative = years.map((_, i) =>
    checkOf({ ...at[i]!, reading: 'cumulative' }, stated[i]!, added(inYear.slice(0, i + 1))),
  );
  const checks = [...asInYear, ...asCumulative];
  const [deciding] = readingsOf(checks);
  return { checks, implied: [], ...(deciding && { verdict: deciding.verdict }) };
}
