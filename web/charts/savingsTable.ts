import { financialYearWords } from '../../model/words/dates.ts';
import { RATINGS } from '../../model/words/rating.ts';
import {
  savingOn,
  savingWords,
  shortfallWords,
  type Basis,
  type SavingsShown,
  type ShownYear,
} from '../../model/words/savingsShown.ts';
import type { Cell, ChartTable, RowSource } from './chartTable.ts';

/** Savings by year, in-year and cumulative each in its own column, with the rating on every basis judged. */
export function savingsTable(shown: SavingsShown): ChartTable {
  const { scale, years, bases } = shown;
  const money = (value: number | undefined): Cell =>
    value === undefined ? null : { value: Math.round(value), words: scale.words(value) };
  const saving = (year: ShownYear, basis: Basis): Cell => ({
    value: savingOn(year, basis),
    words: savingWords(scale, year, basis),
  });
  const withTarget = bases.length > 0;
  return {
    columns: [
      { head: 'Financial year' },
      { head: 'Expected saving in the year', unit: 'pounds', number: true },
      { head: 'Expected saving so far', unit: 'pounds', number: true },
      ...(withTarget ? [{ head: 'Target', unit: 'pounds', number: true }] : []),
      ...bases.map((basis) => ({ head: `Against the target, ${BASIS_HEADS[basis]}` })),
    ],
    rows: years.map((year) => ({
      cells: [
        financialYearWords(year.year),
        saving(year, 'in-year'),
        saving(year, 'cumulative'),
        ...(withTarget ? [money(year.target?.gbp)] : []),
        ...bases.map((basis) => ratingWords(shown, year, basis)),
      ],
      from: sourcesOf(year),
    })),
  };
}

const BASIS_HEADS: Record<Basis, string> = {
  'in-year': 'as that year’s saving',
  cumulative: 'as the sum so far',
};

/** "Missed, £2.1m short". */
export function ratingWords({ scale }: SavingsShown, { judged }: ShownYear, basis: Basis): string | null {
  const judgement = judged[basis];
  if (!judgement) return null;
  const { word } = RATINGS[judgement.rating];
  return judgement.rating === 'met' ? word : `${word}, ${shortfallWords(scale, judgement)}`;
}

const sourcesOf = ({ year, target }: ShownYear): RowSource[] => [
  {
    words: 'Saving: worked out by Carecast',
    link: 'How the saving was worked out',
    from: { working: 'saving', when: year },
  },
  ...(target?.source === undefined
    ? []
    : [
        {
          words: `Target: register entry ${target.source}`,
          link: 'The target',
          from: { evidence: target.source },
        },
      ]),
];
