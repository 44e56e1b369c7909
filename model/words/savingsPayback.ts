import type { Payback } from '../money/payback.ts';
import { dateWords } from './dates.ts';
import { gbpShort } from './money.ts';

/** When a plan has earned back what it put in, in one or two sentences. */
export function paybackWords(payback: Payback, horizonTo: string): string {
  switch (payback.kind) {
    case 'no-investment':
      return 'Nothing is invested in any year, so there is nothing to earn back.';
    case 'never-behind':
      return 'Savings keep ahead of the investment from the start: the sum so far is never below £0.';
    case 'paid':
      return payback.behindAgain
        ? `On ${dateWords(payback.date)} the sum so far is first above £0. A later investment puts it below £0 again.`
        : `On ${dateWords(payback.date)}: from then on the sum of savings is above what was invested.`;
    case 'not-within-horizon':
      return `None within the horizon: on ${dateWords(horizonTo)} the plan is still ${gbpShort(payback.behindGbp)} behind.`;
  }
}
