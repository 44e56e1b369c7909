import { financialYearWords } from '../../../model/words/dates.ts';
import type { MoneyScale } from '../../../model/words/money.ts';
import type { ReturnsRow } from '../../../model/words/returnsToCare.ts';
import { cell, type FigureTable } from './figureTable.ts';

/** Measures that take children home, alone: with nobody back in care, and with some back within a year. */
export const returnsTable = (rows: readonly ReturnsRow[], scale: MoneyScale): FigureTable => ({
  columns: [
    { head: 'Nobody returns', unit: 'pounds', number: true },
    { head: 'Some return', unit: 'pounds', number: true },
    { head: 'Less saved', unit: 'pounds', number: true },
    { head: 'The plan counts' },
  ],
  rows: rows.map(({ measure, label, counted, year, exact, ...shown }) => ({
    id: `${measure} ${year}`,
    group: label,
    head: financialYearWords(year),
    cells: [
      cell(scale.words(shown.withoutGbp), exact.withoutGbp),
      cell(scale.words(shown.withGbp), exact.withGbp),
      cell(scale.words(shown.lessGbp), exact.withoutGbp - exact.withGbp),
      cell(counted ? 'some return' : 'nobody returns'),
    ],
  })),
  source: 'Worked out by Carecast',
  notes: [
    'Saving of the measure alone, expected values. Whoever returns comes back in one of the 52 weeks after leaving, in the same share each week, and is placed as children who enter at that age are.',
    'A published number of children leaving may be net of those who return, so published plans count nobody back. In the editor, the details of the measure say which of the two is counted.',
  ],
});
