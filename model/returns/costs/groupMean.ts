import { mean } from '../../estimate/arithmetic.ts';
import { FEWEST_SHOWN } from '../suppress.ts';
import { childrenOf, meanByWeeks, RECENT_YEARS, type RecentPrice } from './recentPrices.ts';

/** Prices on the day that tell a mean by themselves; what is lacking of them is taken from the three years before. */
const ENOUGH_FOR_MEAN = 10;

/** The prices of a group: those that hold on the day, and those of the three years to it. */
interface Sample {
  own: readonly { child: string; weeklyGbp: number }[];
  recent: readonly RecentPrice[];
  /** Of `recent`, prices that do not hold on the day. */
  before: readonly RecentPrice[];
}

/** The mean of a group's prices, what it is of, and how many prices it is worth. */
export function meanOf({ own, recent, before }: Sample) {
  const n = own.length;
  const ownMean = n > 0 ? mean(gbpOf(own)) : 0;
  const now = childrenOf(own);
  const others = [...childrenOf(before)].filter((child) => !now.has(child)).length;
  const weight = Math.min(Math.max(0, ENOUGH_FOR_MEAN - n), others);
  if (weight === 0) {
    const working = `The mean of ${counted(n)} on the day; the range is its standard error.`;
    return {
      average: ownMean,
      used: gbpOf(own),
      worth: n,
      from: 'stock' as const,
      restsOnChildren: n,
      working,
    };
  }
  const lately = meanByWeeks(recent);
  const average = (n * ownMean + weight * lately) / (n + weight);
  return {
    average,
    used: [...gbpOf(own), ...gbpOf(before)],
    worth: n + weight,
    from: n > 0 ? ('drawn' as const) : ('recent' as const),
    restsOnChildren: now.size + others,
    working:
      n > 0
        ? drawnWords(n, weight, ownMean)
        : `No price holds on the day: the mean of a child-week of ${others} children priced in the ${RECENT_YEARS} years to it, at the prices of their time; the range is the standard error of a mean of so few.`,
  };
}

/** Amounts and counts only where they are of five children or more: with the weight, the mean would tell the few. */
function drawnWords(n: number, weight: number, ownMean: number): string {
  const few = n < FEWEST_SHOWN ? `Fewer than ${FEWEST_SHOWN} prices hold` : `${n} prices hold`;
  const differs =
    Math.min(n, weight) < FEWEST_SHOWN
      ? 'It therefore differs from the mean of the day, which the stock is priced by'
      : `It therefore differs from the mean of the day, £${ownMean.toFixed(2)}, which the stock is priced by`;
  return `${few} on the day, too few to tell a mean: theirs is drawn towards that of every child-week priced here in the ${RECENT_YEARS} years to it, at the prices of their time, which counts as the prices that are lacking of ${ENOUGH_FOR_MEAN} and as no more than the other children it is of. ${differs}. The range is the standard error of a mean of so few.`;
}

const counted = (n: number) => (n === 1 ? 'the 1 price that holds' : `the ${n} prices that hold`);
export const gbpOf = (prices: readonly { weeklyGbp: number }[]) => prices.map(({ weeklyGbp }) => weeklyGbp);
