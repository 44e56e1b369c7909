import { financialYearWords } from '../../model/words/dates.ts';
import { READ_AS } from '../../model/words/basis.ts';
import { ratingTold, ratingWords } from '../../model/words/rating.ts';
import {
  BASES,
  savingWords,
  shortfallSize,
  type Basis,
  type SavingsShown,
  type ShownYear,
} from '../../model/words/savingsShown.ts';
import { EXPECTED_MEANS } from '../../model/words/expectedWords.ts';
import { chanceDetail, chanceWords } from '../../model/words/chances.ts';
import { roundTo } from '../../model/words/money.ts';
import {
  PERCENTILES_NOTE,
  type Cell,
  type ChartTable,
  type RowSource,
  type TableColumn,
} from './chartTable.ts';

/** Savings by year, in-year and cumulative each in columns of its own, with the rating on every basis judged. */
export function savingsTable(shown: SavingsShown): ChartTable {
  const { scale, years, bases } = shown;
  const money = (value: number | undefined): Cell =>
    value === undefined ? null : { value, words: scale.words(roundTo(value, scale.stepGbp)) };
  const saving = (year: ShownYear, basis: Basis): Cell => ({
    value: basis === 'in-year' ? year.exactInYearGbp : year.exactCumulativeGbp,
    words: savingWords(scale, year, basis),
  });
  const withTarget = bases.length > 0;
  const ranged = BASES.filter((basis) => years.some(({ ranges }) => ranges[basis]));
  const end = (year: ShownYear, basis: Basis, of: (typeof ENDS)[number]['of']): Cell => {
    const value = year.ranges[basis]?.[of];
    return money(value);
  };
  const heads = (basis: Basis): TableColumn[] =>
    [
      `Expected saving ${OVER[basis]}`,
      ...(ranged.includes(basis) ? ENDS.map(({ word }) => `${word} ${OVER[basis]}`) : []),
    ].map((head) => ({ head, unit: 'pounds', number: true }));
  const cells = (year: ShownYear, basis: Basis): Cell[] => [
    saving(year, basis),
    ...(ranged.includes(basis) ? ENDS.map(({ of }) => end(year, basis, of)) : []),
  ];
  return {
    columns: [
      { head: 'Financial year' },
      ...BASES.flatMap(heads),
      ...(withTarget ? [{ head: 'Target', unit: 'pounds', number: true }] : []),
      ...bases.flatMap((basis) => [
        { head: `Short of the target, ${READ_AS[basis]}`, unit: 'pounds', number: true },
        { head: `Against the target, ${READ_AS[basis]}` },
      ]),
    ],
    rows: years.map((year) => ({
      cells: [
        financialYearWords(year.year),
        ...BASES.flatMap((basis) => cells(year, basis)),
        ...(withTarget ? [money(year.target?.gbp)] : []),
        ...bases.flatMap((basis) => [shortfall(shown, year, basis), againstTarget(shown, year, basis)]),
      ],
      from: sourcesOf(year),
    })),
    ...(ranged.length > 0 && { note: `${EXPECTED_MEANS} ${PERCENTILES_NOTE}` }),
  };
}

const OVER: Record<Basis, string> = { 'in-year': 'in the year', cumulative: 'so far' };
const ENDS = [
  { word: 'Low', of: 'lowGbp' },
  { word: 'Median', of: 'medianGbp' },
  { word: 'High', of: 'highGbp' },
  { word: 'Average of the runs', of: 'meanGbp' },
] as const;

function shortfall({ scale }: SavingsShown, year: ShownYear, basis: Basis): Cell {
  const judgement = year.judged[basis];
  if (!judgement || !year.target) return null;
  if (judgement.rating === 'met') return { value: 0, words: scale.words(0) };
  const exact = basis === 'in-year' ? year.exactInYearGbp : year.exactCumulativeGbp;
  return { value: Math.max(0, year.target.gbp - exact), words: shortfallSize(scale, judgement) };
}

/** "Missed; chance about 1 in 50 (2% of 2,000 runs, give or take less than 1 point)". */
function againstTarget({ asPublished }: SavingsShown, { judged }: ShownYear, basis: Basis): string | null {
  const judgement = judged[basis];
  if (!judgement) return null;
  const chance = asPublished ? undefined : judgement.chance;
  const word = ratingWords(ratingTold(judgement.rating, chance));
  if (asPublished) return `${word}; taken as published`;
  return chance ? `${word}; chance ${chanceWords(chance)} (${chanceDetail(chance)})` : word;
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
