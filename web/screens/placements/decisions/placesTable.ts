import type { DecisionsAnswer } from '../../../../model/schema/decisions.ts';
import { financialYearWords } from '../../../../model/words/dates.ts';
import { gbpShort as words } from '../../../../model/words/money.ts';
import { cell, rangeCell, type FigureTable } from '../../savings/figureTable.ts';

/** What one more place of each limited type, or in each home, saves in the last year of the plan. */
export function placesTable({ places }: DecisionsAnswer, source: string): FigureTable {
  const year = places[0]?.year ?? '';
  return {
    columns: [
      { head: `Saves in ${financialYearWords(year)}`, unit: 'pounds', number: true },
      { head: '8 in 10 runs', unit: 'pounds', number: true, range: true },
      { head: 'Average of the runs', unit: 'pounds', number: true },
      { head: 'Before its own staffing', unit: 'pounds', number: true },
    ],
    rows: places.map(({ of, label, savingGbp, grossSavingGbp, range }) => ({
      id: of.kind === 'type' ? of.placement : of.home,
      head: of.kind === 'type' ? label : `${label}, staffed as its other places`,
      cells: [
        cell(words(savingGbp), savingGbp),
        range
          ? rangeCell(`${words(range.p10)} to ${words(range.p90)}`, { lowGbp: range.p10, highGbp: range.p90 })
          : null,
        range ? cell(words(range.mean), range.mean) : null,
        cell(words(grossSavingGbp), grossSavingGbp),
      ],
    })),
    notes: [
      'Against the same plan, or the same plan with that home, with the same luck. A place that no child needs saves nothing.',
    ],
    source,
  };
}
