import type { Check, CheckWords, Side } from '../../schema/reconciliation.ts';
import { claimNumber, isMoney } from './claimNumbers.ts';
import type { ClaimPapers } from './claimPapers.ts';
import { linkedText } from './linkedText.ts';

/** The two sides of a check in words, with what rounding leaves open of each. */
export function checkWords(check: Check, papers: ClaimPapers): CheckWords {
  const { stated, worked, difference } = check;
  const side = (it: Side | null) => (it === null ? [] : linkedText([papers.side(it)]));
  return {
    stated: side(stated),
    statedOpen: openWords(stated, papers),
    worked: side(worked),
    workedOpen: openWords(worked, papers),
    difference: difference === null ? '' : papers.difference(check),
  };
}

/** "£10.85m to £10.95m", "15 or more"; nothing for a count, which is what it is. */
function openWords(side: Side | null, papers: ClaimPapers): string {
  if (side === null || (side.low === side.value && side.high === side.value)) return '';
  // Rates and shares show a digit more by themselves.
  const step = papers.step(side.figures) / (isMoney(papers.unit) ? 10 : 1);
  const number = (value: number) => claimNumber(value, papers.unit, step, true);
  if (side.low === null && side.high === null) return '';
  if (side.high === null) return `${number(side.low!)} or more`;
  if (side.low === null) return `up to ${number(side.high)}`;
  return `${number(side.low)} to ${number(side.high)}`;
}
