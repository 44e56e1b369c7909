import { DEAREST, type HighCostDay } from '../money/highCost.ts';
import { dateWords } from './dates.ts';
import { gbp, gbpShort } from './money.ts';
import { decimals, people, percent } from './numbers.ts';
import { computed, type Sentence } from './sentence.ts';

/** What is said of the dearest placements. */

/** Children are whole, but so few of them that a tenth is told: "2.3 expected". */
export const fewChildren = (expected: number): string =>
  expected < 9.95 ? decimals(expected, 1) : people(expected);

/** A chance that is worked out and not counted from runs, never told as 0% or 100%. */
export function exactChanceWords(chance: number): string {
  if (chance < 0.01) return 'under 1%';
  return chance > 0.99 ? 'over 99%' : percent(chance);
}

export const highCostFinding = (last: HighCostDay, aboveGbp: number): Sentence => [
  `On ${dateWords(last.date)} `,
  { strong: [computed(fewChildren(last.expectedAbove), 'dearest')] },
  ` children are expected to have placements above ${gbp(aboveGbp)} a week; the dearest ${DEAREST} cost `,
  computed(`${gbpShort(last.dearestYearlyGbp)} a year`, 'dearest'),
  `, ${percent(last.dearestShare)} of placement spend.`,
];

/** Where a baseline has one price a type and not how prices spread. */
export const NO_SPREAD =
  'This baseline holds one weekly cost a type of placement and not how prices of single placements spread around it, so how many are dear cannot be said. Prices of single placements brought with the returns (on the Data screen) give it.';

/**
 * Placements of £10,000 a week or more: 1,510 of 83,750 children looked after in England in 2022-23. Source: Local
 * Government Association, High-cost children's social care placements survey, October to November 2023 (124 councils,
 * 81%); placements paid for in the year, over the children of all councils.
 */
const ENGLAND_DEAREST = {
  aboveGbp: 10_000,
  share: 1510 / 83_750,
  href: 'https://local.gov.uk/publications/high-cost-childrens-social-care-placements-survey',
};

/** What the national share would mean here: a judgement, and said to be one. */
export const nationalShareSentence = (children: number): Sentence => [
  'A judgement, for scale only: ',
  {
    text: `${percent(ENGLAND_DEAREST.share, 1)} of children looked after`,
    from: { page: ENGLAND_DEAREST.href },
  },
  ` in England had placements of ${gbp(ENGLAND_DEAREST.aboveGbp)} a week or more in 2022-23 (Local Government Association survey, 124 councils). If that share held here, it would be about `,
  `${people(children * ENGLAND_DEAREST.share)} of ${people(children)} children.`,
];
