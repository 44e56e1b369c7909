import type { ReadPrices } from '../../model/returns/costs/prices.ts';
import { weeklySpend } from '../../model/returns/costs/weeklySpend.ts';
import type { Histories } from '../../model/returns/history.ts';
import type { ReturnsCosts } from '../../model/schema/returnsAnswer.ts';
import { isoDateOf } from '../../model/time/calendar.ts';

const gbp = (pence: number): number => pence / 100;

/** The stock of a day priced, beside what the finance extract pays that day; null where no price was given. */
export function costsOnDay(
  histories: Histories,
  prices: ReadPrices,
  day: number,
  groupOf: (place: string, provider: string) => string,
): ReturnsCosts | null {
  if (prices.children.length === 0 && prices.groups.length === 0) return null;
  const spend = weeklySpend(histories, prices, day, groupOf);
  return {
    date: isoDateOf(day),
    byGroup: spend.byGroup.map(({ group, children, priced, pricedPence, totalPence }) => ({
      group,
      children,
      priced,
      pricedGbp: gbp(pricedPence),
      totalGbp: gbp(totalPence),
    })),
    pricedGbp: gbp(spend.pricedPence),
    estimatedGbp: gbp(spend.estimatedPence),
    totalGbp: gbp(spend.totalPence),
    unpriced: spend.unpriced.length,
    ledgerGbp: gbp(spend.ledger.totalPence),
    differences: spend.ledger.differences.map(({ reason, rows, pence }) => ({
      reason,
      rows,
      gbp: gbp(pence),
    })),
  };
}
