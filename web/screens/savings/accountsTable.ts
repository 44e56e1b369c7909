import type { Projection } from '../../../model/schema/projection.ts';
import type { SimulationResult } from '../../../model/schema/simulation.ts';
import type { Basis } from '../../../model/words/basis.ts';
import { financialYearWords } from '../../../model/words/dates.ts';
import { rangeWords, savingRange } from '../../../model/words/savingRanges.ts';
import { savingsAccounts, type Accounts } from '../../../model/words/savingsAccounts.ts';
import type { ShownSavings } from '../../../model/words/shownSavings.ts';
import { cell, rangeCell, type FigureTable } from './figureTable.ts';

/** Gross, investment and net by year on one basis, what of it is cashable, and capital apart. */
export function accountsTable(
  projection: Projection,
  simulation: SimulationResult | undefined,
  { scale, totalGbp }: ShownSavings,
  basis: Basis,
): FigureTable {
  const rows = savingsAccounts(projection.financialYears, totalGbp, scale.stepGbp, basis).map((it) => {
    const range = simulation && savingRange(simulation, undefined, it.year, basis);
    const money = (field: keyof Accounts) => cell(scale.words(it[field]), it.exact[field]);
    return {
      id: it.year,
      head: financialYearWords(it.year),
      cells: [
        money('cashableGbp'),
        money('avoidedGbp'),
        money('grossGbp'),
        money('investmentGbp'),
        money('netGbp'),
        range ? rangeCell(rangeWords(scale, range), range) : null,
        money('capitalGbp'),
      ],
    };
  });
  return {
    columns: [
      { head: 'Cashable', unit: 'pounds', number: true },
      { head: 'Cost avoided', unit: 'pounds', number: true },
      { head: 'Gross saving', unit: 'pounds', number: true },
      { head: 'Investment', unit: 'pounds', number: true },
      { head: 'Net saving', unit: 'pounds', number: true },
      { head: '80% range of net', unit: 'pounds', number: true, range: true },
      { head: 'Capital, apart', unit: 'pounds', number: true },
    ],
    rows,
    source: 'Worked out by Carecast',
    notes: [
      'Cashable and cost avoided make the gross saving; gross less investment is net. Cost avoided is the part of a placement’s price that does not stop when a child leaves. Capital is in none of them: its financing is investment.',
      'Ends of ranges do not add up from year to year.',
    ],
  };
}
