import type { Scenario } from '../schema/scenario.ts';
import type { Rating } from './rating.ts';
import {
  isCost,
  savingOn,
  sizeWords,
  type Basis,
  type SavingsShown,
  type ShownYear,
} from './savingsShown.ts';
import { capitalised, computed, joined, listWords, sourced, type Sentence } from './sentence.ts';

/** What a headline says until forecasts carry ranges: an expected value is not a promise. */
export const EXPECTED_ONLY =
  'These are expected values: the average of what could happen. Ranges and chances are not shown yet.';

/** What a plan is expected to save in each year, against its targets, in one sentence with its verdict. */
export function headline(scenario: Pick<Scenario, 'measures'>, shown: SavingsShown): Sentence {
  if (shown.years.every(({ exactInYearGbp }) => Math.abs(exactInYearGbp) < 0.5))
    return nothingSaved(scenario, shown);
  const targeted = shown.years.filter(({ target }) => target !== undefined);
  const withTargets = targeted.length === shown.years.length;
  const first: Sentence = [...subject(shown), ...savingsByYear(shown)];
  if (targeted.length === 0) return [...first, '. ', { strong: ['No target is published for it.'] }];
  return [...first, ...against(shown, targeted, withTargets), ' ', { strong: verdict(shown, targeted) }];
}

function nothingSaved(scenario: Pick<Scenario, 'measures'>, { years }: SavingsShown): Sentence {
  const zero = computed('£0', 'saving', years[0]?.year);
  const why =
    scenario.measures.length === 0
      ? 'it has no measures, so nothing differs from what it is compared with.'
      : 'its measures change nothing that the scenario it is compared with does not.';
  return ['This scenario is expected to save ', zero, ' in every year: ', why];
}

const subject = ({ target, wholePlan }: SavingsShown): Sentence =>
  wholePlan || target === undefined
    ? ['This plan is expected to ']
    : [`Of this plan, the line “${target.label}” is expected to `];

/** "save £1.0m in 2024-25 and to cost £0.2m more in 2025-26": savings and costs are never one list. */
function savingsByYear({ years, scale }: SavingsShown): Sentence {
  const listed = (of: readonly ShownYear[], more: string) =>
    joined(
      of.map((it) => [computed(sizeWords(scale, it, 'in-year'), 'saving', it.year), `${more} in ${it.year}`]),
    );
  const costs = years.filter((it) => isCost(it, 'in-year'));
  const saves = years.filter((it) => !isCost(it, 'in-year'));
  if (costs.length === 0) return ['save ', ...listed(saves, '')];
  if (saves.length === 0) return ['cost ', ...listed(costs, ' more')];
  return ['save ', ...listed(saves, ''), ', and to cost ', ...listed(costs, ' more')];
}

function against({ scale }: SavingsShown, targeted: ShownYear[], everyYear: boolean): Sentence {
  const figures = targeted.map(({ year, target }): Sentence => {
    const figure = sourced(scale.words(target!.gbp), target!.source);
    return everyYear ? [figure] : [figure, ` in ${year}`];
  });
  const noun = targeted.length === 1 ? 'a target of ' : 'targets of ';
  return [', against ', noun, ...joined(figures), '.'];
}

const BASIS_WORDS: Record<Basis, string> = {
  'in-year': 'each year’s saving',
  cumulative: 'the sum so far',
};

function verdict({ bases }: SavingsShown, targeted: ShownYear[]): Sentence {
  const [first, second] = bases;
  if (first === undefined) return ['No year of it is judged.'];
  const [one, is] = targeted.length === 1 ? ['the target', 'is'] : ['the targets', 'are'];
  const judged = ratingsWords(targeted, first);
  if (second === undefined) return [`${capitalised(one)} ${is} ${judged}.`];
  if (judged === ratingsWords(targeted, second)) {
    return [
      `${capitalised(one)} ${is} ${judged}, whether read as ${BASIS_WORDS[first]} or as ${BASIS_WORDS[second]}.`,
    ];
  }
  return [
    `If ${one} ${is} ${BASIS_WORDS[first]}: ${judged}. `,
    `If ${BASIS_WORDS[second]}: ${ratingsWords(targeted, second)}.`,
  ];
}

const RATING_WORDS: Record<Rating, string> = { met: 'met', close: 'nearly met', missed: 'missed' };

/** "missed in every year", "nearly met in 2024-25, missed in 2025-26 and 2026-27": in the order of the years. */
function ratingsWords(years: readonly ShownYear[], basis: Basis): string {
  const rated = years.flatMap(({ year, judged }) => {
    const rating = judged[basis]?.rating;
    return rating ? [{ year, rating }] : [];
  });
  const ratings = [...new Set(rated.map(({ rating }) => rating))];
  return ratings
    .map((rating) => {
      const its = rated.filter((it) => it.rating === rating).map(({ year }) => year);
      const every = its.length === years.length && years.length > 1;
      return `${RATING_WORDS[rating]} in ${every ? 'every year' : listWords(its)}`;
    })
    .join(', ');
}

/** The finding of the savings chart, on the basis it shows. */
export function savingsFinding(shown: SavingsShown, basis: Basis): string {
  const word = basis === 'in-year' ? 'Savings' : 'Savings so far';
  const targeted = shown.years.filter(({ judged }) => judged[basis]);
  if (shown.years.every((year) => Math.abs(year.exactInYearGbp) < 0.5)) return 'Nothing is saved in any year';
  if (targeted.length === 0) {
    return shown.years.every((year) => savingOn(year, basis) <= 0)
      ? 'Costs are higher in every year'
      : `${word} by year; no target is published`;
  }
  const of = (...ratings: Rating[]) =>
    targeted.filter(({ judged }) => ratings.includes(judged[basis]!.rating)).map(({ year }) => year);
  const inYears = (years: string[]) =>
    years.length === targeted.length ? (years.length > 1 ? 'in every year' : '') : `in ${listWords(years)}`;
  const [met, close, missed] = [of('met'), of('close'), of('missed')];
  if (missed.length === 0 && met.length === 0)
    return `${word} come close to the target ${inYears(close)}`.trim();
  if (missed.length === 0) return `${word} meet the target ${inYears(met)}`.trim();
  const short = `fall short of the target ${inYears(missed)}`.trim();
  return met.length > 0
    ? `${word} meet the target in ${listWords(met)} and fall short in ${listWords(missed)}`
    : `${word} ${short}`;
}
