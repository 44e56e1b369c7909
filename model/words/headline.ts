import type { Scenario } from '../schema/scenario.ts';
import type { Rating } from './rating.ts';
import { savingOn, type Basis, type SavingsShown, type ShownYear } from './savingsShown.ts';
import { computed, joined, listWords, sourced, type Sentence } from './sentence.ts';

/** What a headline says until forecasts carry ranges: an expected value is not a promise. */
export const EXPECTED_ONLY =
  'These are expected values: the average of what could happen. Ranges and chances are not shown yet.';

/** What a plan is expected to save in each year, against its targets, in one sentence with its verdict. */
export function headline(scenario: Pick<Scenario, 'measures'>, shown: SavingsShown): Sentence {
  if (shown.years.every(({ inYearGbp }) => inYearGbp === 0)) return nothingSaved(scenario, shown);
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

const lowerFirst = (text: string): string =>
  /^[A-Z][a-z]/.test(text) ? text.slice(0, 1).toLowerCase() + text.slice(1) : text;

/** A proper name such as Family Safeguarding keeps its capital. */
const inSentence = (label: string): string => (/^[A-Z][a-z]+ [A-Z]/.test(label) ? label : lowerFirst(label));

const subject = ({ target, years }: SavingsShown): Sentence => {
  const costs = years.every(({ inYearGbp }) => inYearGbp <= 0);
  const verb = costs ? 'cost' : 'save';
  return target?.line === undefined
    ? [`This plan is expected to ${verb} `]
    : [`Of this plan, ${inSentence(target.label)} is expected to ${verb} `];
};

function savingsByYear({ years, scale }: SavingsShown): Sentence {
  const costs = years.every(({ inYearGbp }) => inYearGbp <= 0);
  return joined(
    years.map(({ year, inYearGbp }) => [
      computed(scale.words(costs ? Math.abs(inYearGbp) : inYearGbp), 'saving', year),
      `${costs ? ' more' : ''} in ${year}`,
    ]),
  );
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
  const them = targeted.length === 1 ? 'it' : 'them';
  const [first, second] = bases;
  if (first === undefined) return ['No year of it is judged.'];
  const clause = (basis: Basis) => ratingsClause(targeted, basis, them);
  const target = targeted.length === 1 ? 'the target is' : 'the targets are';
  if (second === undefined) return [`It ${clause(first)}.`];
  if (clause(first) === clause(second)) {
    return [`It ${clause(first)}, whether ${target} ${BASIS_WORDS[first]} or ${BASIS_WORDS[second]}.`];
  }
  return [
    `If ${target} ${BASIS_WORDS[first]}, it ${clause(first)}; if ${BASIS_WORDS[second]}, it ${clause(second)}.`,
  ];
}

const RATING_VERBS: Record<Rating, string> = { met: 'meets', close: 'comes close to', missed: 'misses' };
const RATING_ORDER: readonly Rating[] = ['met', 'close', 'missed'];

/** "misses them in every year", "meets them in 2024-25 and misses them in 2025-26 and 2026-27". */
function ratingsClause(years: readonly ShownYear[], basis: Basis, them: string): string {
  const clauses = RATING_ORDER.flatMap((rating) => {
    const rated = years.filter(({ judged }) => judged[basis]?.rating === rating);
    if (rated.length === 0) return [];
    const every = rated.length === years.length && years.length > 1;
    const when = every ? 'every year' : listWords(rated.map(({ year }) => year));
    return [`${RATING_VERBS[rating]} ${them} in ${when}`];
  });
  return listWords(clauses);
}

/** The finding of the savings chart, on the basis it shows. */
export function savingsFinding(shown: SavingsShown, basis: Basis): string {
  const word = basis === 'in-year' ? 'Savings' : 'Savings so far';
  const targeted = shown.years.filter(({ judged }) => judged[basis]);
  const all = (rating: Rating) => targeted.every(({ judged }) => judged[basis]?.rating === rating);
  if (shown.years.every((year) => savingOn(year, basis) === 0)) return 'Nothing is saved in any year';
  if (targeted.length === 0) {
    return shown.years.every((year) => savingOn(year, basis) <= 0)
      ? 'Costs are higher in every year'
      : `${word} by year; no target is published`;
  }
  const every = targeted.length > 1 ? ' in every year' : '';
  if (all('met')) return `${word} meet the target${every}`;
  if (all('missed')) return `${word} fall short of the target${every}`;
  const met = targeted.filter(({ judged }) => judged[basis]?.rating === 'met').map(({ year }) => year);
  return met.length > 0
    ? `${word} meet the target in ${listWords(met)} only`
    : `${word} come close to the target but do not meet it`;
}
