import type { SimulationResult, Spread } from '../../model/schema/simulation.ts';
import type { Range, RangeOfKinds } from '../../model/schema/rangeSources.ts';

/** What of a result says how wide its range is. */
export function rangeOfKinds(result: SimulationResult): RangeOfKinds {
  const { record, childrenByWeek, spendGbpByWeek, financialYears } = result;
  const last = result.weeks.length - 1;
  const inLastWeek = ({ p10, p50, p90 }: typeof childrenByWeek): Range => ({
    p10: p10[last]!,
    p50: p50[last]!,
    p90: p90[last]!,
  });
  return {
    kinds: record.kinds,
    replications: record.replications,
    atEnd: { children: inLastWeek(childrenByWeek), spendGbpPerWeek: inLastWeek(spendGbpByWeek) },
    financialYears: financialYears.map(({ year, savingGbp, cumulativeSavingGbp }) => ({
      year,
      savingGbp: rangeOf(savingGbp),
      cumulativeSavingGbp: rangeOf(cumulativeSavingGbp),
    })),
  };
}

const rangeOf = ({ p10, p50, p90 }: Spread): Range => ({ p10, p50, p90 });
