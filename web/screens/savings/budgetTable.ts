import {
  budgetYearOf,
  CONTINGENCY_SHARES,
  contingencyGbp,
  type BudgetYear,
} from '../../../model/money/budget.ts';
import { inConstantPrices, priceIndexOf, type PriceIndex } from '../../../model/money/prices.ts';
import type { Baseline } from '../../../model/schema/baseline.ts';
import type { Projection } from '../../../model/schema/projection.ts';
import type { SimulationResult } from '../../../model/schema/simulation.ts';
import { firstDayOf, parseFinancialYear } from '../../../model/time/financialYear.ts';
import { financialYearWords } from '../../../model/words/dates.ts';
import { moneyScale, roundTo } from '../../../model/words/money.ts';
import { decimals, percent } from '../../../model/words/numbers.ts';
import { sourced } from '../../../model/words/sentence.ts';
import type { BudgetInputs } from './budgetInputs.ts';
import { cell, type FigureCell, type FigureTable } from './figureTable.ts';

export interface BudgetPicture {
  baseline: Baseline;
  projection: Projection;
  simulation: SimulationResult | undefined;
  inputs: BudgetInputs;
}

const SOURCE = 'Spend worked out by Carecast; budgets as published or entered';

/** Placement spend against the approved budget by year, at the share used and over the share's range. */
export function budgetTable(picture: BudgetPicture): FigureTable {
  const { inputs } = picture;
  const money = moneyOf(picture);
  const income = hasIncome(inputs);
  const rows = picture.projection.financialYears.map(({ year }) => {
    const at = (share: number | undefined) => budgetAt(picture, year, share);
    const budget = at(inputs.share);
    const service = inputs.budgets[year];
    return {
      id: year,
      head: financialYearWords(year),
      cells: [
        service
          ? cell([sourced(twoDecimals(picture, year, service.gbp), service.source)], service.gbp)
          : cell('none published'),
        money(year, budget.placementBudgetGbp),
        money(year, budget.grossSpendGbp),
        ...(income ? [money(year, budget.incomeGbp), money(year, budget.netSpendGbp)] : []),
        roomCell(budget, money),
        ...(rangeTold(inputs) ? [roomRange(at(inputs.assumed!.low), at(inputs.assumed!.high), money)] : []),
      ],
    };
  });
  const pounds = (head: string) => ({ head, unit: 'pounds', number: true });
  return {
    columns: [
      pounds('Budget, whole service'),
      pounds(partHead(inputs)),
      pounds(income ? 'Spend expected, gross' : 'Spend expected'),
      ...(income ? [pounds('Income'), pounds('Spend expected, net')] : []),
      pounds('Against the placement part'),
      ...(rangeTold(inputs)
        ? [{ head: `At ${percent(inputs.assumed!.low)} to ${percent(inputs.assumed!.high)}`, number: true }]
        : []),
    ],
    rows,
    source: SOURCE,
    notes: [
      pricesNote(indexOf(picture), inputs),
      'Fixed cost of council-run places and capital are not in placement spend.',
    ],
  };
}

/** What must be held beyond the placement part so that so many futures stay within both. */
export function contingencyTable(picture: BudgetPicture): FigureTable {
  const { simulation, inputs, projection } = picture;
  const money = moneyOf(picture);
  const rows = projection.financialYears.map(({ year }) => {
    const budget = budgetAt(picture, year, inputs.share);
    const spread = simulation?.financialYears.find((it) => it.year === year)?.spendGbp;
    const cells = CONTINGENCY_SHARES.map((share) => {
      if (budget.placementBudgetGbp === null)
        return cell(inputs.share === undefined ? 'no placement part' : 'no budget');
      return spread ? money(year, contingencyGbp(spread, share, budget)) : cell('being worked out');
    });
    return { id: year, head: financialYearWords(year), cells };
  });
  return {
    columns: CONTINGENCY_SHARES.map((share) => ({
      head: `${percent(share)} of futures`,
      unit: 'pounds',
      number: true,
    })),
    rows,
    source: SOURCE,
    notes: [
      'What must be held beyond the placement part so that so many futures stay within both; £0 where the budget is enough. By percentiles of each year’s spend; the 80% is read between the 75th and the 90th. Contingencies of years do not add up.',
    ],
  };
}

const daysOf = (year: string): number => {
  const start = parseFinancialYear(year)!;
  return firstDayOf(start + 1) - firstDayOf(start);
};

/** What is assumed has the mark that assumptions have everywhere. */
function partHead({ share, shareEntered }: BudgetInputs): string {
  if (share === undefined) return 'Placement part, none assumed';
  return shareEntered
    ? `Placement part, ${percent(share, 1)} entered`
    : `◇ Placement part, ${percent(share, 1)} assumed`;
}

function budgetAt(
  { projection, inputs }: BudgetPicture,
  year: string,
  share: number | undefined,
): BudgetYear {
  const { spendGbp, days } = projection.financialYears.find((it) => it.year === year)!;
  const spend = { year, spendGbp, shareOfYear: days / daysOf(year) };
  return budgetYearOf(spend, inputs.budgets[year]?.gbp, share, inputs.income);
}

const indexOf = ({ baseline, projection }: BudgetPicture): PriceIndex =>
  priceIndexOf(
    baseline,
    projection.financialYears.map(({ year }) => year),
  );

type Money = (year: string, gbp: number | null) => FigureCell;

const inPrices = (picture: BudgetPicture, year: string, gbp: number): number =>
  picture.inputs.prices === 'constant' ? inConstantPrices(indexOf(picture), year, gbp) : gbp;

function moneyOf(picture: BudgetPicture): Money {
  const scale = moneyScale(picture.projection.financialYears.map(({ spendGbp }) => spendGbp));
  return (year, gbp) => {
    if (gbp === null) return null;
    const shown = roundTo(inPrices(picture, year, gbp), scale.stepGbp);
    return cell(scale.words(shown), shown);
  };
}

/** A budget in the precision of its paper. */
const twoDecimals = (picture: BudgetPicture, year: string, gbp: number): string =>
  `£${decimals(inPrices(picture, year, gbp) / 1e6, 2)}m`;

export const hasIncome = ({ income }: BudgetInputs): boolean => Object.values(income).some((gbp) => gbp > 0);

/** A share that the reader entered has no range. */
const rangeTold = ({ assumed, shareEntered }: BudgetInputs): boolean =>
  assumed !== undefined && !shareEntered;

/** Over and under are words, not signs or colours. */
function roomCell({ year, roomGbp }: BudgetYear, money: Money): FigureCell {
  if (roomGbp === null) return null;
  const size = money(year, Math.abs(roomGbp))!;
  const signed = Math.sign(roomGbp) * (size.value ?? 0);
  return { words: [roomGbp < 0 ? 'over by ' : 'under by ', ...size.words], value: signed };
}

function roomRange(low: BudgetYear, high: BudgetYear, money: Money): FigureCell {
  const [from, to] = [roomCell(low, money), roomCell(high, money)];
  return from && to ? { words: [...from.words, ' to ', ...to.words] } : null;
}

function pricesNote({ baseYear, byYear }: PriceIndex, { prices }: BudgetInputs): string {
  if (prices === 'cash')
    return 'Cash prices: placement prices rise on every 1 April, as the baseline has them.';
  const rises = Object.entries(byYear)
    .filter(([year]) => year !== baseYear)
    .map(([year, factor]) => `${percent(factor - 1, 1)} by ${year}`)
    .join(', ');
  return `Constant prices of ${baseYear}: each year’s pounds over the baseline’s price index, which is what the children of the baseline in their placements would cost at that year’s expected prices over ${baseYear} (a rise of ${rises}). One index for spend, budget, income and contingency.`;
}
