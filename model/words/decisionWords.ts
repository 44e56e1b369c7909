import type { Payback } from '../money/payback.ts';
import type { DecisionExpected, DecisionOption, DecisionRanges, FewestAnswer } from '../schema/decisions.ts';
import { chanceWords } from './chances.ts';
import { dateWords } from './dates.ts';
import { gbpShort } from './money.ts';
import { percent, upToDecimals } from './numbers.ts';
import { RATINGS, type RatingTold } from './rating.ts';
import { listWords } from './sentence.ts';

/** Nearly all of the replications, and hardly any. */
const MOST = 0.9;
const HARDLY_ANY = 0.1;

/**
 * Whether a decision saves, by how many replications say so. Where most change nothing either way, as a place that no
 * child needs, that is said.
 */
export function savesRating({ savesAtAll: saves, costsAtAll: costs }: SavesOrCosts): RatingTold {
  if (saves.met === 0 && costs.met === 0) return { word: 'Changes nothing', shape: '–', tone: 'close' };
  if (saves.chance >= MOST) return { word: 'Saves', shape: RATINGS.met.shape, tone: 'met' };
  if (costs.chance >= MOST) return { word: 'Costs', shape: RATINGS.missed.shape, tone: 'missed' };
  const told = { shape: RATINGS.close.shape, tone: 'close' } as const;
  if (costs.chance <= HARDLY_ANY && costs.met < saves.met)
    return { word: 'Saves or changes nothing', ...told };
  if (saves.chance <= HARDLY_ANY && saves.met < costs.met)
    return { word: 'Costs or changes nothing', ...told };
  return { word: saves.met >= costs.met ? 'More likely saves' : 'More likely costs', ...told };
}

type SavesOrCosts = Pick<DecisionRanges, 'savesAtAll' | 'costsAtAll'>;

/** "about 7 in 10": the chance that it saves at all, or that it costs where that is what is said of it. */
export function savesChanceWords(ranges: SavesOrCosts): string {
  const { word } = savesRating(ranges);
  if (word === 'Changes nothing') return 'in no run';
  return chanceWords(/costs/i.test(word) ? ranges.costsAtAll : ranges.savesAtAll);
}

/** "More likely saves: about 7 in 10". */
export const savesWords = (ranges: SavesOrCosts): string =>
  `${savesRating(ranges).word}: ${savesChanceWords(ranges)}`;

/** When what is spent to run a decision has been earned back, in a few words; capital is no part of it. */
export function paybackShort(payback: Payback): string {
  switch (payback.kind) {
    case 'no-investment':
      return 'nothing to pay back';
    case 'never-behind':
      return 'ahead from the start';
    case 'paid':
      return `by ${dateWords(payback.date)}${payback.behindAgain ? ', then behind again' : ''}`;
    case 'not-within-horizon':
      return `not within the plan: ${gbpShort(payback.behindGbp)} behind at its end`;
  }
}

const FIELDS: Record<DecisionOption['notKnown'][number]['field'], string> = {
  capital: 'capital',
  financing: 'financing',
  'sold-price': 'the price of the sold place',
  occupancy: 'occupancy',
  'recruitment-cost': 'what recruiting them costs',
};

/** "Not known and counted as none: capital and financing of Westridge, Portswood"; nothing where all is known. */
export function notKnownWords(notKnown: DecisionOption['notKnown']): string {
  const owners = [...new Set(notKnown.map(({ of }) => of))];
  const parts = owners.map((of) => {
    const fields = notKnown.filter((it) => it.of === of).map(({ field }) => FIELDS[field]);
    return `${listWords(fields)} (${of})`;
  });
  return parts.length === 0 ? '' : `Not known and counted as none: ${listWords(parts)}.`;
}

/** What recruitment a share of children with the council's own carers takes, or that none is enough. */
export function soughtWords({
  found,
  householdsPerYear,
  share,
  aim,
}: NonNullable<DecisionOption['sought']>): string {
  const households = `${upToDecimals(householdsPerYear, 1)} households a year, net`;
  if (found)
    return `It takes ${households}, from the first day of the plan, to reach ${percent(aim)} at its end.`;
  const most =
    householdsPerYear === 0
      ? `it stays at ${percent(share)} however many are recruited`
      : `${households}, bring it to ${percent(share)}, and more bring no more`;
  return (
    `No recruitment alone reaches ${percent(aim)}: by expected values ${most}. ` +
    'New carers take children only where others were full; who else would live with them is for the first placements and moves to say.'
  );
}

/** How long capital takes at the last year's saving; nothing where none is known. */
export function capitalBackWords({ total, years }: Pick<DecisionExpected, 'total' | 'years'>): string | null {
  const yearly = years.at(-1)?.savingGbp ?? 0;
  if (total.capitalGbp <= 0) return null;
  if (yearly <= 0) return 'never';
  const long = total.capitalGbp / yearly;
  return long > 100 ? 'over 100 years' : `about ${upToDecimals(long, 0)} years`;
}

/** What a search for the fewest places has found, or that none can. */
export function fewestWords({ found, sets, mostThatMove, tried }: FewestAnswer): string {
  if (mostThatMove !== null) {
    return `More than ${mostThatMove} of the options move children, and every combination of these would have to be run. Leave some out.`;
  }
  const [first] = sets;
  if (!found) {
    const closest =
      first === undefined ? '' : ` The most is ${gbpShort(first.expected!.total.savingGbp)}: ${first.label}.`;
    return `None can: no combination within the capital saves so much, by expected values.${closest}`;
  }
  const places = Math.round(first!.places);
  const words =
    places === 0 ? 'No place more is needed' : `${places} ${places === 1 ? 'place' : 'places'} at the fewest`;
  return `${words}: ${first!.label}.${tried > 1 ? ` Of ${upToDecimals(tried, 0)} combinations that were not ruled out earlier.` : ''}`;
}
