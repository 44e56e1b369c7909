import type { AfterCareShown, ShownGbp } from '../../../model/words/afterCareWords.ts';
import { BASES } from '../../../model/words/basis.ts';
import { financialYearWords } from '../../../model/words/dates.ts';
import { people } from '../../../model/words/numbers.ts';
import { rangeWords } from '../../../model/words/savingRanges.ts';
import { cell, rangeCell, type FigureCell, type FigureRow, type FigureTable } from './figureTable.ts';

const BASIS_HEADS = { 'in-year': 'In-year', cumulative: 'Cumulative' } as const;

/** The saving, what more goes on after care, and what is left of the saving, on both bases. */
export function savingAfterTable({ scale, saving }: AfterCareShown): FigureTable {
  const money = ({ shownGbp, exactGbp }: ShownGbp) => cell(scale.words(shownGbp), exactGbp);
  return {
    columns: [
      { head: 'Net saving', unit: 'pounds', number: true },
      { head: 'More that goes on after care', unit: 'pounds', number: true },
      { head: 'Saving after costs that go on', unit: 'pounds', number: true },
      { head: '80% range of it', unit: 'pounds', number: true, range: true },
    ],
    rows: BASES.flatMap((basis) =>
      saving[basis].map(({ year, range, ...it }): FigureRow => ({
        id: `${basis} ${year}`,
        group: BASIS_HEADS[basis],
        head: financialYearWords(year),
        cells: [
          money(it.saving),
          money(it.rise),
          money(it.after),
          range ? rangeCell(rangeWords(scale, range), range) : null,
        ],
      })),
    ),
    source: 'Worked out by Carecast',
    notes: [
      'The saving itself, its targets and ratings are as everywhere else: placements, places and cash. What goes on after care stands beside it and is in none of them. Minus: less goes on than in what it is compared with.',
    ],
  };
}

/** Every line by year, in the plan and in what it is compared with. */
export function afterCareTable({ scale, lines, total }: AfterCareShown): FigureTable {
  const money = ({ shownGbp, exactGbp }: ShownGbp) => cell(scale.words(shownGbp), exactGbp);
  const count = (value: number) => cell(people(value), value);
  const moneyCells = (it: (typeof total)[number]): FigureCell[] => [
    money(it.cost),
    money(it.income),
    money(it.net),
    money(it.comparatorNet),
    money(it.rise),
    it.range ? rangeCell(rangeWords(scale, it.range), it.range) : null,
  ];
  const noCounts: FigureCell[] = [null, null, null];
  return {
    columns: [
      { head: 'Coming in', number: true },
      { head: 'People, on average', number: true },
      { head: 'Compared with', number: true },
      { head: 'Cost, gross', unit: 'pounds', number: true },
      { head: 'Grant', unit: 'pounds', number: true },
      { head: 'Net', unit: 'pounds', number: true },
      { head: 'Net, compared with', unit: 'pounds', number: true },
      { head: 'More', unit: 'pounds', number: true },
      { head: '80% range of that', unit: 'pounds', number: true, range: true },
    ],
    rows: [
      ...total.map((it): FigureRow => ({
        id: `all ${it.year}`,
        group: 'All together',
        head: financialYearWords(it.year),
        cells: [...noCounts, ...moneyCells(it)],
        total: true,
      })),
      ...lines.flatMap(({ id, label, byYear }) =>
        byYear.map((it): FigureRow => ({
          id: `${id} ${it.year}`,
          group: label,
          head: financialYearWords(it.year),
          cells: [count(it.arrivals), count(it.people), count(it.comparatorPeople), ...moneyCells(it)],
        })),
      ),
    ],
    source: 'Worked out by Carecast',
    notes: [
      'A grant is income: its line has no cost here, because what the placement costs is in placement spend.',
      'People of different lines are not added up: a young person who stays with foster carers is a care leaver too. Ends of ranges do not add up.',
      ...(lines.some(
        ({ fedBy, byYear }) => fedBy === 'fewer-entries' && byYear.some((it) => it.people < -0.5),
      )
        ? [
            'Children who do not enter care are counted against what it is compared with: below nothing where more enter than there, who would have had a social worker.',
          ]
        : []),
    ],
  };
}
