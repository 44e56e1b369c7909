import type { Working } from '../../model/words/sentence.ts';
import type { Parts } from './working.ts';

const TWICE =
  'Each run is made twice with the same luck, child by child: with the places of the plan, and as if every type had room.';
const DRAWN =
  'Places and rates are drawn from their ranges, and both sides of a pair of runs have the same draws.';

/** How the figures of the Placements screen came about; how many runs there were stands at the top of the screen. */
export const PLACES_WORKING: Record<
  Extract<
    Working['working'],
    | 'places-needed'
    | 'places-chance'
    | 'overflow-cost'
    | 'occupancy'
    | 'placement-share'
    | 'dearest'
    | 'moves'
  >,
  Parts
> = {
  'places-needed': {
    title: 'Places needed',
    how: `${TWICE} A type’s places needed are the children who would be there if every type had room. So many places are needed for an 80% chance as 8 runs in 10 do not exceed. ${DRAWN}`,
  },
  'places-chance': {
    title: 'Chance of running short of places',
    how: `${TWICE} A type is short in a week in which more children would be there, if every type had room, than it has places. The chance is the share of runs in which it is short at least once up to the end of the month, or in the month. Children who are there already count, and are never moved out for it. ${DRAWN}`,
  },
  'overflow-cost': {
    title: 'What overflow costs',
    how: `${TWICE} Placement spend of the first, less that of the second, in the same financial year: what children cost more where they were placed than where they would have been, with all that follows from it, as they may stay longer there or shorter. What the missing places would cost to provide is not in it; fixed cost is the same on both sides.`,
  },
  occupancy: {
    title: 'Occupancy',
    how: `Weeks that children spend with the type in a financial year, over the weeks that its places are there. Where places fall below the children already there, it passes 100%: nobody is moved out. ${DRAWN}`,
  },
  'placement-share': {
    title: 'Share of children in some placements',
    how: `Children in these placements over all children looked after, in the week that the target is of: the end of the horizon where it names no date. The chance is the share of runs that reach the target.`,
  },
  moves: {
    title: 'Moves a child a year',
    how: 'Children who live with another type of placement than the week before, in a financial year, over the years that children spend in care in it. Moves by chance, by step-down and out of full types count; a child whom a full type refuses and who stays where it was has not moved. Moves within a type, from one carer to another, are not in the model. The plan and its comparator meet the same luck.',
  },
  dearest: {
    title: 'Children whose placements cost the most',
    how: 'The expected children of each type on the day, each with a price drawn by itself from the spread of its type, raised as the type’s weekly cost has been up to then. The number above a price is exact, child by child; the sum of the dearest five is the area under the expected number above a price, counted up to five, over all prices. What is spent goes by the weekly cost of each type, not by the spread.',
  },
};
