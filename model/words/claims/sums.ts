import type { Amount } from '../../schema/claimAmount.ts';
import type { ClaimOf } from '../../schema/claims.ts';
import type { ClaimResult } from '../../schema/reconciliation.ts';
import type { Sentence } from '../sentence.ts';
import type { ClaimPapers } from './claimPapers.ts';
import { amountWords, termsWords } from './formulaWords.ts';
import { besideSum, numberWord, rowsWords } from './rows.ts';

/** "£10.9m + £0.4m = £11.3m; £13.63m is printed, £2.33m more". */
export const partsAndTotalWords = (
  { rows }: ClaimOf<'parts-and-total'>,
  { checks }: ClaimResult,
  papers: ClaimPapers,
): Sentence =>
  rowsWords(checks, (check) => {
    const { parts } = rows[check.row]!;
    if (check.worked === null) return [];
    const terms = termsWords(parts, papers);
    const sum = terms ? [...terms, ' = '] : [`the ${numberWord(parts.length)} figures come to `];
    return [...sum, papers.side(check.worked), ...besideSum(check, papers)];
  });

/** "from 505 with 173 in and 187 out it would be 491; 488 is printed, 3 children less". */
export const runningStockWords = (
  { opening, steps }: ClaimOf<'running-stock'>,
  { checks }: ClaimResult,
  papers: ClaimPapers,
): Sentence =>
  rowsWords(checks, (check) => {
    if (check.worked === null) return [];
    const from = check.row === 0 ? opening : steps[check.row - 1]!.closing;
    const change = changeWords(steps[check.row]!, papers);
    const start: Sentence = ['from ', ...amountWords(from, papers)];
    return [...start, ...change, ' it would be ', papers.side(check.worked), ...besideSum(check, papers)];
  });

function changeWords(
  {
    net,
    entries,
    exits,
  }: { net?: Amount | undefined; entries?: Amount | undefined; exits?: Amount | undefined },
  papers: ClaimPapers,
): Sentence {
  if (net !== undefined) return [' with a change of ', ...amountWords(net, papers)];
  if (entries === undefined || exits === undefined) return [];
  return [' with ', ...amountWords(entries, papers), ' in and ', ...amountWords(exits, papers), ' out'];
}
