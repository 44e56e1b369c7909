import type { Projection } from '../../../model/schema/projection.ts';
import type { SimulationResult, Spread } from '../../../model/schema/simulation.ts';
import { financialYearWords } from '../../../model/words/dates.ts';
import type { MoneyScale } from '../../../model/words/money.ts';
import { rangeWords } from '../../../model/words/savingRanges.ts';
import { savingsAccounts } from '../../../model/words/savingsAccounts.ts';
import type { Basis } from '../../../model/words/savingsShown.ts';
import { cell, type FigureTable } from './figureTable.ts';

/** Gross, investment and net by year on one basis, what of it is cashable, and capital apart. */
export function accountsTable(
  projection: Projection,
  simulation: SimulationResult | undefined,
  scale: MoneyScale,
  basis: Basis,
): FigureTable {
  const money = (value: number) => cell(scale.words(value), value);
  const rows = savingsAccounts(projection.financialYears, scale, basis).map((it) => {
    const spread = netSpread(simulation, it.year, basis);
    return {
      id: it.year,
      head: financialYearWords(it.year),
      cells: [
        money(it.cashableGbp),
        money(it.avoidedGbp),
        money(it.grossGbp),
        money(it.investmentGbp),
        money(it.netGbp),
        spread ? cell(rangeWords(scale, rangeOf(spread))) : null,
        money(it.capitalGbp),
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
      { head: '80% range of net', number: true },
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

const netSpread = (
  simulation: SimulationResult | undefined,
  year: string,
  basis: Basis,
): Spread | undefined => {
  const found = simulation?.financialYears.find((it) => it.year === year);
  return basis === 'in-year' ? found?.savingGbp : found?.cumulativeSavingGbp;
};

const rangeOf = ({ p10, p50, p90 }: Spread) => ({ lowGbp: p10, medianGbp: p50, highGbp: p90 });
