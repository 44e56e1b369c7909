import type { LimitedPlaces, PlacementsResult } from '../../../model/schema/placements.ts';
import { chancePercent, chanceWords } from '../../../model/words/chances.ts';
import { dateWords, financialYearWords, monthWords } from '../../../model/words/dates.ts';
import { people, percent } from '../../../model/words/numbers.ts';
import { peopleRangeWords, percentRangeWords } from '../../../model/words/placementsWords.ts';
import { computed, joined, type Sentence } from '../../../model/words/sentence.ts';
import { cell, type FigureCell, type FigureTable } from '../savings/figureTable.ts';

/** When a type runs short, with which chance, and how many places would do. */
export function factsOf({ weeks }: PlacementsResult, limited: LimitedPlaces): Sentence[] {
  const { firstWeekShort, neededThroughout } = limited;
  const { chance, p10, p50, p90 } = firstWeekShort;
  const by = (share: string, date: string | null): Sentence[] =>
    date === null ? [] : [[computed(dateWords(date), 'places-chance'), ` in ${share}`]];
  const dates = [...by('1 run in 10', p10), ...by('half of the runs', p50), ...by('9 runs in 10', p90)];
  return [
    [
      `Short of places in at least one week up to ${monthWords(weeks.at(-1)!)}: `,
      computed(chanceWords(chance), 'places-chance'),
      ...(dates.length > 0 ? ['. Short for the first time by ', ...joined(dates)] : []),
      '.',
    ],
    [
      'For nobody to go without at any time: ',
      computed(`${people(neededThroughout.for80)} places`, 'places-needed'),
      ' for an 80% chance, ',
      computed(`${people(neededThroughout.for95)} places`, 'places-needed'),
      ' for a 95% chance.',
    ],
  ];
}

const EVERY = 3;

/** Places there and needed, a row a month: every third, and the last, unless all are asked for. */
export function monthsTable(
  { months }: LimitedPlaces,
  { all, source }: { all: boolean; source: string },
): FigureTable {
  return {
    columns: [
      { head: 'Places there, median', unit: 'places', number: true },
      { head: 'Needed for an 80% chance of enough', unit: 'places', number: true },
      { head: 'Needed for a 95% chance', unit: 'places', number: true },
      { head: 'Chance of being short in the month', unit: 'share of runs', number: true },
      { head: 'Chance of being short by then', unit: 'share of runs', number: true },
    ],
    rows: months
      .filter((_, i) => all || i % EVERY === 0 || i === months.length - 1)
      .map(({ month, places, neededFor80, neededFor95, shortInMonth, shortSoFar }) => ({
        id: month,
        head: monthWords(month),
        cells: [
          count(places.p50),
          count(neededFor80),
          count(neededFor95),
          cell([computed(chancePercent(shortInMonth), 'places-chance')], shortInMonth.chance),
          cell([computed(chancePercent(shortSoFar), 'places-chance')], shortSoFar.chance),
        ],
      })),
    notes: [
      'Places with which 80% or 95% of the runs leave nobody without in any week of the month. Places there: the fewest in a week of the month.',
    ],
    source,
  };
}

const count = (value: number): FigureCell => cell([computed(people(value), 'places-needed')], value);

/** Occupancy and refusals, a row a financial year. */
export function yearsTable({ years }: LimitedPlaces, overflowTo: string, source: string): FigureTable {
  return {
    columns: [
      { head: 'Occupancy, average of the runs', unit: 'share of places', number: true },
      { head: '8 in 10 runs', number: true },
      { head: 'Children it could not take, average of the runs', unit: 'children', number: true },
      { head: '8 in 10 runs, children', number: true },
    ],
    rows: years.map(({ year, whole, occupancy, refused }) => ({
      id: year,
      head: `${financialYearWords(year)}${whole ? '' : ' (part)'}`,
      cells: [
        occupancy && cell([computed(percent(occupancy.mean), 'occupancy', year)], occupancy.mean),
        occupancy && cell(percentRangeWords(occupancy)),
        cell([computed(people(refused.mean), 'places-needed', year)], refused.mean),
        cell(peopleRangeWords(refused)),
      ],
    })),
    notes: [
      `Children it could not take go to “${overflowTo}”, or on from there. A child is counted each time a full type cannot take it, so one who tries again is counted again.`,
      ...(years.some(({ occupancy }) => occupancy === null)
        ? ['No occupancy: no places are there in that year.']
        : []),
    ],
    source,
  };
}
