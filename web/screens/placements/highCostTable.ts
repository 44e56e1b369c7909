import { DEAREST, spreadTypes, type HighCostDay } from '../../../model/money/highCost.ts';
import type { Baseline } from '../../../model/schema/baseline.ts';
import { dateWords } from '../../../model/words/dates.ts';
import { exactChanceWords, fewChildren } from '../../../model/words/highCostWords.ts';
import { gbp, gbpShort, roundTo } from '../../../model/words/money.ts';
import { namesOf } from '../../../model/words/names.ts';
import { people, percent } from '../../../model/words/numbers.ts';
import { computed, listWords } from '../../../model/words/sentence.ts';
import { cell, type FigureTable } from '../savings/figureTable.ts';

/** Dear placements, a row a day. */
export function highCostTable(
  days: readonly HighCostDay[],
  baseline: Baseline,
  { atLeast, source }: { atLeast: number; source: string },
): FigureTable {
  const names = namesOf(baseline);
  const { single } = spreadTypes(baseline);
  return {
    columns: [
      { head: 'Children looked after, expected', unit: 'children', number: true },
      { head: 'Above it, expected', unit: 'children', number: true },
      { head: `Chance of at least ${atLeast}`, unit: 'share', number: true },
      { head: `Dearest ${DEAREST}, a week`, unit: 'pounds a week', number: true },
      { head: `Dearest ${DEAREST}, a year`, unit: 'pounds a year', number: true },
      { head: 'Their share of spend', unit: 'share', number: true },
    ],
    rows: days.map((day) => ({
      id: day.date,
      head: dateWords(day.date),
      cells: [
        cell([computed(people(day.children), 'children')], day.children),
        cell([computed(fewChildren(day.expectedAbove), 'dearest')], day.expectedAbove),
        cell([computed(exactChanceWords(day.chanceOfAtLeast), 'dearest')], day.chanceOfAtLeast),
        cell([computed(gbp(roundTo(day.dearestWeeklyGbp, 100)), 'dearest')], day.dearestWeeklyGbp),
        cell([computed(gbpShort(day.dearestYearlyGbp), 'dearest')], day.dearestYearlyGbp),
        cell(percent(day.dearestShare), day.dearestShare),
      ],
    })),
    notes: [
      'By the expected number of children of each type: how far that number itself may lie from what is expected is not in these chances. What is spent goes by the weekly cost of each type.',
      ...(single.length === 0
        ? []
        : [`Taken at their weekly cost, as no spread is stated: ${listWords(single.map(names.placement))}.`]),
    ],
    source,
  };
}
