import { CONTINGENCY_SHARES, contingencyGbp } from '../../../model/money/budget.ts';
import type { PriceIndex } from '../../../model/money/prices.ts';
import { financialYearWords } from '../../../model/words/dates.ts';
import { gbpInFull, roundTo, type MoneyScale } from '../../../model/words/money.ts';
import { decimals, percent } from '../../../model/words/numbers.ts';
import { listWords, sourced } from '../../../model/words/sentence.ts';
import type { BudgetInputs } from './budgetInputs.ts';
import {
  budgetAt,
  budgetScale,
  indexOf,
  inPrices,
  shownBudget,
  type BudgetPicture,
  type BudgetSums,
} from './budgetSums.ts';
import { cell, rangeCell, type FigureCell, type FigureTable } from './figureTable.ts';

/** Placement spend against the budget by year, at the share used and over the share's range. */
export function budgetTable(picture: BudgetPicture): FigureTable {
  const { inputs } = picture;
  const scale = budgetScale(picture);
  const income = hasIncome(inputs);
  const rows = picture.projection.financialYears.map(({ year }) => {
    const { exact, shown } = shownBudget(picture, year, scale.stepGbp);
    const money = (field: keyof BudgetSums): FigureCell => {
      const value = exact[field];
      return value === null ? null : cell(scale.words(shown[field]!), value);
    };
    return {
      id: year,
      head: financialYearWords(year),
      cells: [
        serviceCell(picture, year),
        money('placementBudgetGbp'),
        money('grossSpendGbp'),
        ...(income ? [money('incomeGbp'), money('netSpendGbp')] : []),
        exact.roomGbp === null ? null : cell(roomWords(scale, shown.roomGbp!), exact.roomGbp),
        ...(rangeTold(inputs) ? [roomRange(picture, year, scale)] : []),
      ],
    };
  });
  const pounds = (head: string) => ({ head, unit: 'pounds', number: true });
  return {
    columns: [
      pounds('Budget, whole service'),
      pounds(partHead(inputs)),
      pounds(income ? 'Spend expected, gross' : 'Spend expected'),
      ...(income ? [pounds('Income, your own'), pounds('Spend expected, net')] : []),
      pounds('Against the placement part'),
      ...(rangeTold(inputs)
        ? [
            {
              ...pounds(`At ${percent(inputs.assumed!.low, 1)} to ${percent(inputs.assumed!.high, 1)}`),
              range: true,
            },
          ]
        : []),
    ],
    rows,
    source: sourceWords(inputs),
    notes: [
      pricesNote(indexOf(picture), inputs),
      'Fixed cost of council-run places and capital are not in placement spend.',
    ],
  };
}

/** What must be held beyond the placement part so that so many futures stay within both. */
export function contingencyTable(picture: BudgetPicture): FigureTable {
  const { simulation, inputs, projection } = picture;
  const scale = budgetScale(picture);
  const rows = projection.financialYears.map(({ year }) => {
    const budget = budgetAt(picture, year, inputs.share);
    const spread = simulation?.financialYears.find((it) => it.year === year)?.spendGbp;
    const cells = CONTINGENCY_SHARES.map((share) => {
      if (budget.placementBudgetGbp === null)
        return cell(inputs.share === undefined ? 'no placement part' : 'no budget');
      if (!spread) return cell('being worked out');
      const gbp = inPrices(picture, year, contingencyGbp(spread, share, budget)!);
      return cell(scale.words(roundTo(gbp, scale.stepGbp)), gbp);
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
    source: sourceWords(inputs),
    notes: [
      'What must be held beyond the placement part so that so many futures stay within both; £0 where the budget is enough. By percentiles of each year’s spend; the 80% is read between the 75th and the 90th. Contingencies of years do not add up.',
    ],
  };
}

/** The years whose budget is the reader's own. */
export const enteredYears = ({ budgets }: BudgetInputs): string[] =>
  Object.entries(budgets).flatMap(([year, { entered }]) => (entered ? [year] : []));

function sourceWords(inputs: BudgetInputs): string {
  const own = enteredYears(inputs);
  const entered = own.length > 0 ? `, entered by the reader for ${listWords(own)}` : '';
  return `Spend worked out by Carecast; budgets as published${entered}`;
}

/** What is assumed has the mark that assumptions have everywhere. */
function partHead({ share, shareEntered }: BudgetInputs): string {
  if (share === undefined) return 'Placement part, none assumed';
  return shareEntered
    ? `Placement part, ${percent(share, 1)} entered`
    : `◇ Placement part, ${percent(share, 1)} assumed`;
}

/** A budget in the precision of its paper, with its source; one that was entered is marked as what it is. */
function serviceCell(picture: BudgetPicture, year: string): FigureCell {
  const service = picture.inputs.budgets[year];
  if (!service) return cell('none published');
  const gbp = inPrices(picture, year, service.gbp);
  const words = picture.inputs.prices === 'constant' ? `£${decimals(gbp / 1e6, 2)}m` : budgetWords(gbp);
  return cell(service.entered ? [`◇ ${words}, your own`] : [sourced(words, service.source)], gbp);
}

/** At least two decimals of a million: papers print them. */
const budgetWords = (gbp: number): string =>
  gbp >= 1e6 && gbp % 1e4 === 0 ? `£${decimals(gbp / 1e6, 2)}m` : gbpInFull(gbp);

export const hasIncome = ({ income }: BudgetInputs): boolean => Object.values(income).some((gbp) => gbp > 0);

/** A share that the reader entered has no range. */
const rangeTold = ({ assumed, shareEntered }: BudgetInputs): boolean =>
  assumed !== undefined && !shareEntered;

/** Over and under are words, not signs or colours. */
const roomWords = (scale: MoneyScale, shownGbp: number): string =>
  `${shownGbp < 0 ? 'over' : 'under'} by ${scale.words(Math.abs(shownGbp))}`;

function roomRange(picture: BudgetPicture, year: string, scale: MoneyScale): FigureCell {
  const { low, high } = picture.inputs.assumed!;
  const [lowGbp, highGbp] = [low, high].map((share) => budgetAt(picture, year, share).roomGbp);
  if (typeof lowGbp !== 'number' || typeof highGbp !== 'number') return null;
  const ends = { lowGbp: inPrices(picture, year, lowGbp), highGbp: inPrices(picture, year, highGbp) };
  const words = (gbp: number) => roomWords(scale, roundTo(gbp, scale.stepGbp));
  return rangeCell(`${words(ends.lowGbp)} to ${words(ends.highGbp)}`, ends);
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
