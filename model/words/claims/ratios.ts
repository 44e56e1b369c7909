import type { Amount } from '../../schema/claimAmount.ts';
import type { ClaimOf } from '../../schema/claims.ts';
import type { Check, ClaimResult, Implied } from '../../schema/reconciliation.ts';
import { people } from '../numbers.ts';
import { plainText, type Sentence } from '../sentence.ts';
import type { ClaimPapers } from './claimPapers.ts';
import { isShare } from './claimNumbers.ts';
import { amountWords } from './formulaWords.ts';
import { numberWord, rowsWords, withinRounding } from './rows.ts';

/** "168 of 346 is 48.6%; 54% is printed, 5.4 percentage points more". */
export const ratioWords = (
  { form, rows }: ClaimOf<'ratio'>,
  { checks, unit }: ClaimResult,
  papers: ClaimPapers,
): Sentence =>
  rowsWords(checks, (check) => {
    const { of, to } = rows[check.row]!;
    if (check.worked === null) return [];
    const formula: Sentence =
      form === 'change'
        ? ['from ', ...amountWords(to, papers), ' to ', ...amountWords(of, papers), ' is ']
        : [...amountWords(of, papers), isShare(unit) ? ' of ' : ' over ', ...inBrackets(to, papers), ' is '];
    return [...formula, papers.side(check.worked), ...printedWords(check, papers)];
  });

const inBrackets = (amount: Amount, papers: ClaimPapers): Sentence =>
  typeof amount === 'string' ? amountWords(amount, papers) : ['(', ...amountWords(amount, papers), ')'];

function printedWords(check: Check, papers: ClaimPapers): Sentence {
  const { stated, worked, verdict, difference } = check;
  if (stated === null || worked === null) return [];
  const told = [papers.side(worked), papers.side(stated)].map((part) => plainText([part]));
  if (verdict === 'holds') {
    return told[0] === told[1] ? [', as printed'] : ['; ', papers.side(stated), ' is printed'];
  }
  const way = (difference ?? 0) > 0 ? 'less' : 'more';
  return ['; ', papers.side(stated), ` is printed, ${papers.difference(check)} ${way}`];
}

/** On which population the rates agree, and what the others would be on it. */
export function rateAndPopulationWords(
  claim: ClaimOf<'rate-and-population'>,
  { checks, implied }: ClaimResult,
  papers: ClaimPapers,
): Sentence {
  const base = implied.find(({ what }) => what === 'common-population');
  if (base === undefined) return [];
  const failing = checks.filter(({ verdict }) => verdict !== 'holds');
  const holding = checks.length - failing.length;
  const population: Sentence = claim.population
    ? ['the ', ...amountWords(claim.population, papers), ' children who live there']
    : [`one population, of ${rangeOf(base)} children`];
  if (failing.length === 0) {
    const fit = checks.length === 1 ? 'it fits ' : `all ${numberWord(checks.length)} fit `;
    return [
      fit,
      ...population,
      ...(claim.population && checks.some(withinRounding) ? [', within rounding'] : []),
    ];
  }
  const outside = failing.map((check): Sentence => {
    const { count, rate } = claim.rows[check.row]!;
    const instead = implied.find(
      ({ what, row }) => what === 'count-at-common-population' && row === check.row,
    );
    return [
      ...(check.label === null ? [] : [`${check.label}: `]),
      ...amountWords(count, papers),
      ' would be ',
      papers.workedBeside(check),
      ', not ',
      ...amountWords(rate, papers),
      ...(instead ? [`, which is ${people(instead.value)}`] : []),
    ];
  });
  const told = outside.flatMap((words, i) => (i === 0 ? words : ['; ', ...words]));
  const [first] = checks.filter(({ verdict }) => verdict === 'holds');
  if (first === undefined) return ['on ', ...population, ', ', ...told];
  const fitting =
    holding === 1 ? `${first.label ?? 'the other'} needs a population of ` : `${numberWord(holding)} fit `;
  return [fitting, ...(holding === 1 ? [rangeOf(base)] : population), ', on which ', ...told];
}

/** Whole numbers that all lie inside. */
const rangeOf = ({ value, low, high }: Implied): string => {
  const ends = [Math.ceil(low ?? value), Math.floor(high ?? value)];
  return ends[0]! >= ends[1]! ? people(value) : ends.map(people).join(' to ');
};
