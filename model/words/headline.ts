import type { Scenario } from '../schema/scenario.ts';
import { chanceWords } from './chances.ts';
import { averageApart, averageSentence } from './expectedWords.ts';
import type { Rating } from './rating.ts';
import { rangeWords } from './savingRanges.ts';
import {
  isCost,
  savingWords,
  sizeWords,
  type Basis,
  type SavingsShown,
  type ShownYear,
} from './savingsShown.ts';
import { computed, joined, plainText, sourced, type Sentence } from './sentence.ts';

/** The year a headline is about: the one chosen, else the last with a target, else the last. */
export const headlineYear = ({ years }: SavingsShown, chosen?: string): ShownYear | undefined =>
  years.find(({ year }) => year === chosen) ??
  years.findLast(({ target }) => target !== undefined) ??
  years.at(-1);

/** What a plan is expected to save in a year, how sure that is, and the chance of its target, in one sentence. */
export function headline(
  scenario: Pick<Scenario, 'measures'>,
  shown: SavingsShown,
  /** Whether ranges and chances are on their way: their room is then kept in words. */
  { year: chosen, waiting = false }: { year?: string | undefined; waiting?: boolean } = {},
): Sentence {
  const year = headlineYear(shown, chosen);
  const nothing = shown.wholePlan && shown.years.every((it) => Math.abs(it.exactInYearGbp) < 0.5);
  if (year === undefined || nothing) return nothingSaved(scenario, shown);
  const first = [...subject(shown), ...saving(shown, year), ...range(shown, year, waiting)];
  if (!year.target) {
    const why = shown.target ? `No target is published for ${year.year}.` : 'No target is published for it.';
    return [...first, '. ', ...average(shown, year), { strong: [why] }];
  }
  const target = sourced(shown.scale.words(year.target.gbp), year.target.source);
  return [
    ...first,
    ', against a target of ',
    target,
    '. ',
    ...average(shown, year),
    { strong: verdict(shown, year, waiting) },
  ];
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

function saving({ scale }: SavingsShown, year: ShownYear): Sentence {
  const size = computed(sizeWords(scale, year, 'in-year'), 'saving', year.year);
  return isCost(year, 'in-year')
    ? ['cost ', size, ` more in ${year.year}`]
    : ['save ', size, ` in ${year.year}`];
}

function range({ scale, asPublished }: SavingsShown, year: ShownYear, waiting: boolean): Sentence {
  if (asPublished) return [', taken as published'];
  const found = year.ranges['in-year'];
  if (!found && !waiting) return [];
  const of = isCost(year, 'in-year') ? ' (80% range of the saving ' : ' (80% range ';
  return [of, found ? computed(rangeWords(scale, found), 'range', year.year) : BEING_WORKED_OUT, ')'];
}

/** What the runs save on average, where that is not what is expected. */
function average({ scale, asPublished }: SavingsShown, year: ShownYear): Sentence {
  if (asPublished) return [];
  const at = { year: year.year, basis: 'in-year' } as const;
  const said = averageSentence(scale, year.exactInYearGbp, year.ranges['in-year'], at);
  return said.length > 0 ? [...said, ' '] : [];
}

function verdict(shown: SavingsShown, year: ShownYear, waiting: boolean): Sentence {
  if (shown.asPublished) return ['That is the paper’s own figure, so there is no chance to forecast.'];
  const bases = shown.bases.filter((basis) => year.judged[basis]);
  if (bases.length === 0) return ['It is not judged.'];
  if (waiting || bases.every((basis) => year.judged[basis]?.chance)) {
    return ['The chance of meeting it is ', ...byBasis(shown, year, bases, chanceOf), '.'];
  }
  return ['It is expected to be ', ...byBasis(shown, year, bases, ratingOf), '.'];
}

type Told = (year: ShownYear, basis: Basis) => Sentence;

/** Keeps the room of what is to come, so that little moves when it does. */
const BEING_WORKED_OUT = 'being worked out';

const chanceOf: Told = ({ year, judged }, basis) => {
  const chance = judged[basis]?.chance;
  if (!chance) return [BEING_WORKED_OUT];
  return [computed(chanceWords(chance), basis === 'in-year' ? 'chance' : 'cumulative-chance', year)];
};

const RATING_WORDS: Record<Rating, string> = { met: 'met', close: 'nearly met', missed: 'missed' };
const ratingOf: Told = ({ judged }, basis) => [RATING_WORDS[judged[basis]!.rating]];

/** "… if the target is that year’s saving and … if it is the sum so far": one reading alone needs no if. */
function byBasis(shown: SavingsShown, year: ShownYear, bases: readonly Basis[], told: Told): Sentence {
  if (bases.length < 2) return bases.flatMap((basis) => told(year, basis));
  const [inYear, cumulative] = [told(year, 'in-year'), told(year, 'cumulative')];
  const { scale } = shown;
  const expected = computed(savingWords(scale, year, 'cumulative'), 'cumulative-saving', year.year);
  const runs = averageApart(scale, year.exactCumulativeGbp, year.ranges.cumulative);
  const soFar: Sentence = [
    ' (expected: ',
    expected,
    ...(runs === undefined ? [] : ['; average of the runs: ', computed(runs, 'cumulative-range', year.year)]),
    ')',
  ];
  const words = plainText(inYear);
  if (words === plainText(cumulative) && words !== BEING_WORKED_OUT) {
    return [...inYear, ', whether the target is that year’s saving or the sum so far', ...soFar];
  }
  return joined(
    [
      [...inYear, ' if the target is that year’s saving'],
      [...cumulative, ' if it is the sum so far', ...soFar],
    ],
    'and',
  );
}
