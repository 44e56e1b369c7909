import type { Comparison, DifferenceYear } from '../../../model/schema/comparison.ts';
import type { SimulationResult, Spread } from '../../../model/schema/simulation.ts';
import { apportion } from '../../../model/words/apportion.ts';
import { financialYearWords } from '../../../model/words/dates.ts';
import { moneyScale, roundTo } from '../../../model/words/money.ts';
import { people } from '../../../model/words/numbers.ts';
import { rangeWords } from '../../../model/words/savingRanges.ts';
import { cell, type FigureRow, type FigureTable } from '../savings/figureTable.ts';

/** Each scenario less the first, by year: savings with their paired ranges, spend and children. */
export function differencesTable(
  { scenarios, differences }: Comparison,
  results: Readonly<Record<string, SimulationResult>>,
): FigureTable {
  const scale = moneyScale(differences.flat().flatMap((it) => [it.savingGbp, it.cumulativeSavingGbp]));
  const step = scale.stepGbp;
  const money = (exact: number, shown: number) =>
    shown === 0 && Math.abs(exact) >= 0.5
      ? cell(`${exact < 0 ? 'a cost ' : ''}under ${scale.words(step)}`, 0)
      : cell(scale.words(shown), shown);
  const range = (spread: Spread | undefined) =>
    spread
      ? cell(rangeWords(scale, { lowGbp: spread.p10, medianGbp: spread.p50, highGbp: spread.p90 }))
      : null;
  const rows = scenarios.slice(1).flatMap(({ id, name }, i) => {
    const years = differences[i + 1]!;
    const shown = apportion(
      years.map(({ savingGbp }) => savingGbp),
      step,
    );
    let soFar = 0;
    return years.map((year, y): FigureRow => {
      const runs = results[id]?.financialYears.find((it) => it.year === year.year);
      soFar = roundTo(soFar + shown[y]!, step);
      return {
        id: `${id} ${year.year}`,
        group: name,
        head: financialYearWords(year.year),
        cells: [
          money(year.savingGbp, roundTo(shown[y]!, step)),
          range(runs?.savingGbp),
          money(year.cumulativeSavingGbp, soFar),
          range(runs?.cumulativeSavingGbp),
          money(year.spendGbp, roundTo(year.spendGbp, step)),
          ...PEOPLE.map((field) => cell(moreOrFewer(year[field]), Math.round(year[field]))),
        ],
      };
    });
  });
  return {
    columns: [
      { head: 'Saving, in the year', unit: 'pounds', number: true },
      { head: '80% range, in the year', number: true },
      { head: 'Saving, so far', unit: 'pounds', number: true },
      { head: '80% range, so far', number: true },
      { head: 'Placement spend', unit: 'pounds', number: true },
      { head: 'Children, average', number: true },
      { head: 'Children, at the end', number: true },
      { head: 'Entries', number: true },
    ],
    rows,
    source: 'Worked out by Carecast',
    notes: [
      'In the year and so far (the sum since the start) stand apart: a figure of one is never held against the other. Expected values add up to the sum so far; ends of ranges do not.',
      'Ranges are of the difference, from pairs of runs that meet the same luck: 8 in 10 lie within. They are narrower than the ranges of the two scenarios, because what moves both moves no difference.',
    ],
  };
}

const PEOPLE = ['averageChildren', 'childrenAtEnd', 'entries'] as const satisfies (keyof DifferenceYear)[];

function moreOrFewer(value: number): string {
  const size = people(Math.abs(value));
  if (size === '0') return Math.abs(value) < 1e-9 ? 'the same' : 'under 1';
  return `${size} ${value < 0 ? 'fewer' : 'more'}`;
}
