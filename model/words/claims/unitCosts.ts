import type { ClaimOf } from '../../schema/claims.ts';
import type { ClaimResult, Implied } from '../../schema/reconciliation.ts';
import { gbp } from '../money.ts';
import { decimals } from '../numbers.ts';
import type { Sentence } from '../sentence.ts';
import type { ClaimPapers } from './claimPapers.ts';
import { amountWords } from './formulaWords.ts';
import { rowsWords } from './rows.ts';

type Row = ClaimOf<'saving-and-driver'>['rows'][number];

/** "£516k for two more a month is £827 a child a week, 1.55 times the £532 of £664k for four a month; …". */
export const savingAndDriverWords = (
  { rows }: ClaimOf<'saving-and-driver'>,
  { checks, implied }: ClaimResult,
  papers: ClaimPapers,
): Sentence =>
  rowsWords(checks, (check) => {
    const row = rows[check.row]!;
    const weekly = (of: Implied['of']) =>
      implied.find((it) => it.what === 'unit-cost-per-week' && it.of === of && it.row === check.row);
    const [own, other] = [weekly('claimed'), weekly('beside')];
    const times = implied.find((it) => it.what === 'times-as-costly' && it.row === check.row);
    if (own === undefined) return [];
    const claimed: Sentence = [...savingOf(row.claimed, papers), ` is ${gbp(own.value)} a child a week`];
    if (other === undefined || times === undefined || check.worked === null) return claimed;
    return [
      ...claimed,
      `, ${decimals(times.value, 2)} times the ${gbp(other.value)} of `,
      ...besideOf(row.beside, papers),
      '; at that cost it would be ',
      papers.workedBeside(check),
    ];
  });

const savingOf = ({ label, saving }: Row['claimed'], papers: ClaimPapers): Sentence => [
  ...amountWords(saving, papers),
  ...(label ? [` for ${label}`] : []),
];

const besideOf = ({ label, saving }: Row['beside'], papers: ClaimPapers): Sentence =>
  label ? [`${label} (`, ...amountWords(saving, papers), ')'] : amountWords(saving, papers);

/** "149 fewer at a time out of 75 fewer a year needs plans that last 2.0 years; they last 0.8, …". */
export function planLengthWords(
  { fewerOnPlans, fewerStartsPerYear }: ClaimOf<'plan-length'>,
  { checks: [check], implied }: ClaimResult,
  papers: ClaimPapers,
): Sentence {
  const years = (of: Implied['of']) => implied.find((it) => it.what === 'plan-length-years' && it.of === of);
  const [needed, given] = [years('claimed'), years('beside')];
  if (needed === undefined) return [];
  const needs: Sentence = [
    ...amountWords(fewerOnPlans, papers),
    ' fewer at a time from ',
    ...amountWords(fewerStartsPerYear, papers),
    ` fewer started a year needs plans that last ${decimals(needed.value, 1)} years`,
  ];
  if (given === undefined || check?.worked == null) return needs;
  const source = papers.papers(check.worked.figures.slice(1));
  return [
    ...needs,
    `; by ${source} they last ${decimals(given.value, 1)} years, which makes it `,
    papers.amount(check.worked.value, papers.unit, []),
    ' fewer',
  ];
}
