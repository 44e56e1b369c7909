import {
  PLACED_RATES,
  type PlacedRate,
  type PlacedYear,
  type Position,
  type RatesToday,
} from '../opendata/position.ts';
import type { Scenario } from '../schema/scenario.ts';
import { listWords } from './sentence.ts';

/** What a placed rate is a rate of. */
export const PLACED_RATE_WORDS: Readonly<Record<PlacedRate, string>> = {
  children: 'Children looked after per 10,000',
  entries: 'Entries in the year per 10,000',
  'cp-plans': 'Child protection plans per 10,000',
};

/**
 * "lower than 9 in 10", counted down so that it never says more than there is; nothing to compare with says so. Of
 * both sides the one with more councils on it is told. Of few councils each is counted: tenths of three are none.
 */
export function positionWords({ lower, same, higher }: Position): string {
  const all = lower + same + higher;
  if (all === 0) return 'no other council to compare with';
  if (same === all) return 'the same as all others';
  if (higher === all) return 'lower than all others';
  if (lower === all) return 'higher than all others';
  const [word, count] = higher >= lower ? ['lower', higher] : ['higher', lower];
  if (all < FEW_COUNCILS) return `${word} than ${count} of ${all}`;
  const tenths = Math.floor((10 * count) / all);
  return tenths === 0 ? 'the same as most others' : `${word} than ${tenths} in 10`;
}

/** With fewer councils than this a place among them says little. */
const FEW_COUNCILS = 20;

/** That there are few to compare with; nothing where there are enough. */
export function fewWords(today: RatesToday): string | undefined {
  const most = Math.max(...Object.values(today).map((rates) => rates.filter((it) => it !== null).length));
  if (most >= FEW_COUNCILS) return undefined;
  const councils =
    most === 0 ? 'no other council' : most === 1 ? 'one other council' : `${most} other councils`;
  return `The files have figures of only ${councils}: too few to say where a rate stands in England. Bring the files of all councils.`;
}

/** The plan's entries and those published do not count the same; both places that compare them say so. */
export const COUNTED_UNLIKE =
  'Published entries count a child once a year. A baseline built from published figures counts those again who come into care twice in a year (one or two in a hundred at most councils), so that its entries stand that much higher beside other councils than they are.';

/** "lower than all 10 most like it". */
export function similarWords(position: Position): string {
  const { lower, same, higher } = position;
  const all = lower + same + higher;
  if (all === 0) return '';
  if (higher === all) return `lower than all ${all} councils most like it`;
  if (lower === all) return `higher than all ${all} councils most like it`;
  return `of the ${all} most like it, ${lower} lower, ${higher} higher`;
}

/** Below every one of the councils most like it: a question about the safety of children before it is a saving. */
export const isBelowSimilar = ({ lower, same, higher }: Position): boolean =>
  higher > 0 && lower === 0 && same === 0;

/** The rates that fall below every similar council, with the years in which they do; nothing where none does. */
export function belowSimilarWords(placed: readonly PlacedYear[]): string | undefined {
  const below = placed.filter(({ similar }) => similar && isBelowSimilar(similar));
  const told = PLACED_RATES.flatMap((rate) => {
    const years = below.filter((it) => it.rate === rate).map(({ financialYear }) => financialYear);
    return years.length === 0 ? [] : [`${SHORT_RATE_WORDS[rate]} in ${listWords(years)}`];
  });
  if (told.length === 0) return undefined;
  return `Below every one of the councils most like it: ${listWords(told)}. That is a question about the safety of children before it is a saving.`;
}
const SHORT_RATE_WORDS: Readonly<Record<PlacedRate, string>> = {
  children: 'children looked after',
  entries: 'entries',
  'cp-plans': 'child protection plans',
};

/** Lower than nine in ten of the councils there are to compare with, or than all: it is marked. */
export const isFarBelow = ({ lower, same, higher }: Position): boolean =>
  higher > 0 && higher >= 0.9 * (lower + same + higher);

const GRADES = ['high', 'medium', 'low'] as const;

/** What a plan's own papers say of its risk, measure by measure; that they say nothing is told as well. */
export function statedRisk({ measures, basis }: Pick<Scenario, 'measures' | 'basis'>): string {
  const own = basis === 'published' ? 'The papers state' : 'The plan states';
  const stated = GRADES.flatMap((grade) => {
    const count = measures.filter(({ risk }) => risk === grade).length;
    return count === 0 ? [] : [`a ${grade} risk for ${count} of its ${measures.length} measures`];
  });
  return stated.length === 0 ? `${own} no risk of its measures.` : `${own} ${listWords(stated)}.`;
}
