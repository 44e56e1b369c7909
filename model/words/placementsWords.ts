import type { Baseline } from '../schema/baseline.ts';
import type { ExpectedPlacements, LimitedPlaces, PlacementsResult } from '../schema/placements.ts';
import type { Spread } from '../schema/simulation.ts';
import { chanceWords } from './chances.ts';
import { dateWords, monthWords } from './dates.ts';
import { gbpShort } from './money.ts';
import { namesOf } from './names.ts';
import { people, percent } from './numbers.ts';
import { computed, sourced, type Sentence } from './sentence.ts';

/** What the Placements screen says in words. */

export const NO_LIMIT = 'no limit stated';

/** While there is no answer: on its way, or not any more. */
export const WORKING_OUT = 'Working out which places are needed…';
export const NOT_WORKED_OUT = 'Which places are needed has not been worked out.';

/** Where no type is limited: what that means, and what to do. */
export const NONE_LIMITED: Sentence = [
  'No type of placement has limited places in this baseline, so none can run out',
];
export const NONE_LIMITED_HELP =
  'To see which type runs out, state the places of the types that have a limit, and where children go who find them full: “capacity” and “overflowTo” of the baseline, which is brought on the Data screen.';

/** "£0.1m to £0.9m", or one figure where both ends are told alike. */
export function gbpRangeWords({ p10, p90 }: Spread): string {
  const [low, high] = [gbpShort(p10), gbpShort(p90)];
  return low === high ? low : `${low} to ${high}`;
}

export function peopleRangeWords({ p10, p90 }: Pick<Spread, 'p10' | 'p90'>): string {
  const [low, high] = [people(p10), people(p90)];
  return low === high ? low : `${low} to ${high}`;
}

export const percentRangeWords = ({ p10, p90 }: Spread): string => {
  const [low, high] = [percent(p10), percent(p90)];
  return low === high ? low : `${low} to ${high}`;
};

/** The types that run short, the likeliest first. */
export const byChance = (limited: readonly LimitedPlaces[]): LimitedPlaces[] =>
  limited.toSorted((a, b) => b.firstWeekShort.chance.chance - a.firstWeekShort.chance.chance);

/** Which type runs out, when, with which chance, and what it costs; nothing where none is limited. */
export function placementsFinding(result: PlacementsResult, baseline: Baseline): Sentence {
  const [first] = byChance(result.limited);
  if (first === undefined) return NONE_LIMITED;
  const names = namesOf(baseline);
  const end = result.weeks.at(-1)!;
  const { chance } = first.firstWeekShort;
  if (chance.bound === 'fewer-than') {
    const subject =
      result.limited.length === 1 ? `“${names.placement(first.placement)}”` : 'any type with limited places';
    return [
      `The chance that ${subject} runs short of places by ${monthWords(end)} is `,
      { strong: [computed(chanceWords(chance), 'places-chance')] },
      '.',
    ];
  }
  return [
    `The chance that “${names.placement(first.placement)}” runs short of places by ${monthWords(end)} is `,
    { strong: [computed(chanceWords(chance), 'places-chance')] },
    ...halfShort(first),
    '. ',
    ...costSentence(result),
  ];
}

function halfShort({ firstWeekShort: { p50, p10 } }: LimitedPlaces): Sentence {
  if (p50 !== null) return ['; half of the runs are short by ', computed(dateWords(p50), 'places-chance')];
  if (p10 !== null) return ['; 1 run in 10 is short by ', computed(dateWords(p10), 'places-chance')];
  return [];
}

function costSentence({ overflowCost }: PlacementsResult): Sentence {
  const year = overflowCost.years.findLast(({ whole }) => whole) ?? overflowCost.years.at(-1);
  if (year === undefined) return [];
  const { gbp } = year;
  const range = [computed(gbpRangeWords(gbp), 'overflow-cost', year.year)];
  const cheaper = gbp.mean < 0;
  return [
    'Children who find a type full are placed elsewhere, which costs ',
    { strong: [computed(gbpShort(Math.abs(gbp.mean)), 'overflow-cost', year.year)] },
    ` ${cheaper ? 'less' : 'more'} on average in ${year.year} (8 in 10 runs: `,
    ...range,
    ').',
  ];
}

/** While the runs are made: the type that is nearest to running short, by expected values. */
export function expectedFinding(
  expected: ExpectedPlacements,
  baseline: Baseline,
  running: boolean,
): Sentence {
  const names = namesOf(baseline);
  const last = expected.weeks.length - 1;
  const [nearest] = Object.entries(expected.placesByWeek)
    .map(([id, places]) => ({ id, needed: expected.neededByWeek[id]![last]!, places: places[last]! }))
    .toSorted((a, b) => b.needed - b.places - (a.needed - a.places));
  if (nearest === undefined) return NONE_LIMITED;
  return [
    `On ${dateWords(expected.weeks[last]!)} `,
    { strong: [computed(people(nearest.needed), 'places-needed')] },
    ` children are expected to need a place with “${names.placement(nearest.id)}”, which has `,
    computed(people(nearest.places), 'places-needed'),
    running
      ? '. How often it runs short is being worked out.'
      : '. How often it runs short has not been worked out.',
  ];
}

/** The title of a type's chart: whether, and from when, it is short in half of the runs. */
export function placesFinding({ months }: LimitedPlaces, label: string): string {
  const short = months.filter(({ shortInMonth }) => shortInMonth.chance >= 0.5);
  if (short.length === 0) return `“${label}” has room in most runs, in every month`;
  if (short.length === months.length) return `“${label}” is short of places in most runs, in every month`;
  const after = months.slice(months.indexOf(short[0]!));
  const from = monthWords(short[0]!.month);
  return after.length === short.length
    ? `“${label}” is short of places in most runs from ${from} on`
    : `“${label}” is short of places in most runs in ${short.length} of ${months.length} months`;
}

/** What a reader must know before quoting the finding. */
export const PLACES_CAVEATS = [
  'Needed: the children who would live there if every type had room. Notice, matching, brothers and sisters and distance can leave places empty that are counted here as there.',
  'Nobody already placed is moved out when places are lost. What places cost to provide is not in the cost of overflow.',
];

/** A target for the share of children in some placements, and how likely it is to be reached. */
export function shareTargetSentence(
  { label, when, aim, source, share, chance }: PlacementsResult['shareTargets'][number],
  { weeks }: PlacementsResult,
): Sentence {
  const target = typeof aim === 'number' ? percent(aim) : `${percent(aim.low)} to ${percent(aim.high)}`;
  const on =
    when === null ? `at the end, in the week of ${dateWords(weeks.at(-1)!)}` : `on ${dateWords(when)}`;
  return [
    `${label}: `,
    sourced(target, source),
    ` is aimed for${when === null ? ', with no date' : ''}. The runs give `,
    computed(percentRangeWords(share), 'placement-share', when ?? undefined),
    ` in 8 of 10 (median ${percent(share.p50)}) ${on}; the chance of reaching the aim is `,
    { strong: [computed(chanceWords(chance), 'placement-share', when ?? undefined)] },
    '.',
  ];
}
