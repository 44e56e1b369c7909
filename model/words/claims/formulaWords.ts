import type { Amount, Term } from '../../schema/claimAmount.ts';
import { MINUS, upToDecimals } from '../numbers.ts';
import type { Sentence } from '../sentence.ts';
import type { ClaimPapers } from './claimPapers.ts';

/** More figures than this are not spelt out. */
const MOST_TERMS = 7;

/** "£1.0m + £0.4m − £0.2m", each a link; nothing where there are too many to read. */
export function termsWords(terms: readonly Term[], papers: ClaimPapers): Sentence | undefined {
  if (terms.length > MOST_TERMS) return undefined;
  return terms.flatMap((term, i) => {
    const { negative, words } = termWords(term, papers);
    const sign = i === 0 ? (negative ? MINUS : '') : negative ? ` ${MINUS} ` : ' + ';
    return sign === '' ? words : [sign, ...words];
  });
}

function termWords(term: Term, papers: ClaimPapers): { negative: boolean; words: Sentence } {
  if (typeof term === 'string') return { negative: false, words: inBrackets(term, papers) };
  if ('missing' in term) return { negative: false, words: [term.missing] };
  const { figure, times } = term;
  const size = Math.abs(times);
  const factor = size === 1 ? [] : [`${upToDecimals(size, 2)} × `];
  return { negative: times < 0, words: [...factor, ...inBrackets(figure, papers)] };
}

/** Two signs never meet. */
const inBrackets = (id: string, papers: ClaimPapers): Sentence =>
  Number(papers.figure(id).value) < 0 ? ['(', papers.printed(id), ')'] : [papers.printed(id)];

/** An amount as the papers have it: a figure, or how it is made of some. */
export function amountWords(amount: Amount, papers: ClaimPapers): Sentence {
  if (typeof amount === 'string') return [papers.printed(amount)];
  if ('missing' in amount) return [amount.missing];
  if ('sum' in amount) {
    const { sum, over, times } = amount;
    const terms = termsWords(sum, papers) ?? [`the sum of ${sum.length} figures`];
    const inner: Sentence = sum.length > 1 && (over ?? times) !== undefined ? ['(', ...terms, ')'] : terms;
    return [...inner, ...(over ? [` / ${over}`] : []), ...(times ? [` × ${upToDecimals(times, 2)}`] : [])];
  }
  const { of, to, times } = amount;
  return [
    ...amountWords(of, papers),
    ' / ',
    ...amountWords(to, papers),
    ...(times ? [` × ${upToDecimals(times, 2)}`] : []),
  ];
}
