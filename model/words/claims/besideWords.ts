import type { Evidence } from '../../schema/evidence.ts';
import type { Spread } from '../../schema/simulation.ts';
import type { BesideAnswer } from '../../schema/reconciliation.ts';
import { dateWords } from '../dates.ts';
import { gbp, gbpShort } from '../money.ts';
import { decimals, people } from '../numbers.ts';
import type { Part, Sentence } from '../sentence.ts';
import { ClaimPapers } from './claimPapers.ts';

const THINGS: Record<BesideAnswer['what'], string> = {
  saving: 'saved',
  entries: 'entering care',
  exits: 'leaving care',
  children: 'children in care',
  'cp-plans': 'child protection plans',
};

/** "children in care on 31 March 2025: 412 published, 441 in the model" and what the published figure would need. */
export function besideSentence(answer: BesideAnswer, evidence: Evidence): Sentence {
  const { what, stated, expected, unitCost, planLength } = answer;
  const unit = what === 'saving' ? '£' : 'children';
  const number = (value: number) => besideNumber(what, value);
  const published: Part = stated === null ? 'nothing' : new ClaimPapers(evidence, unit).side(stated);
  return [
    `${THINGS[what]} ${whenWords(answer)}: `,
    published,
    ' published, ',
    expected === null ? 'beyond the days of the scenario' : `${number(expected)} in the model`,
    ...unitCostWords(unitCost),
    ...planLengthWords(planLength),
  ];
}

/** "80% range 420 to 462" of a simulation of the same. */
export const besideRangeWords = ({ what }: BesideAnswer, { p10, p90 }: Spread): string =>
  `80% range ${besideNumber(what, p10)} to ${besideNumber(what, p90)}`;

const besideNumber = (what: BesideAnswer['what'], value: number): string =>
  what === 'saving' ? gbpShort(value) : people(value);

function whenWords({ what, when, basis }: BesideAnswer): string {
  if (what === 'children' || what === 'cp-plans') return `on ${dateWords(when)}`;
  return basis === 'cumulative' ? `in all by the end of ${when}` : `in ${when}`;
}

/** Legal costs avoided and other cash are no cost of a child's care. */
function unitCostWords(cost: BesideAnswer['unitCost']): Sentence {
  if (!cost || cost.placementWeeklyGbp === null || cost.averageWeeklyCostGbp === null) return [];
  const cash = cost.cashGbp === 0 ? '' : `less ${gbpShort(cost.cashGbp)} of other savings and `;
  return [
    `; ${cash}over the child-weeks avoided that is ${gbp(cost.placementWeeklyGbp)} each, where a child costs ` +
      `${gbp(cost.averageWeeklyCostGbp)} a week on average`,
  ];
}

function planLengthWords(length: BesideAnswer['planLength']): Sentence {
  if (!length || length.neededYears === null) return [];
  return [
    `; it needs plans that last ${decimals(length.neededYears, 1)} years, where they last ` +
      `${decimals(length.baselineYears, 1)}`,
  ];
}
