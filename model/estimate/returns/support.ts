import type { Trend } from './trend.ts';

/** What one rate of the baseline rests on. */
export interface RateSupport {
  /** Of the figure in the evidence. */
  id: string;
  kind: 'entries' | 'exit' | 'move' | 'settle';
  label: string;
  /** Exit: its outcome. Move: the group moved to. Entries: the stream. */
  what: string;
  group: string | null;
  ageBands: string[];
  phase: 'new' | 'settled' | null;
  /** Different children at risk; of entries, those who came. */
  children: number;
  /** At risk; of entries, the years of the period. */
  childYears: number;
  events: number;
  perYear: number;
  /** Middle 90% of what it may be, given the counts of the period. */
  low: number;
  high: number;
  /** What a thin rate is drawn towards, and how much of it that is; null where it is its own alone. */
  shrunk: { towards: 'own margin' | 'own margin and England' | 'prior'; share: number } | null;
  /** "rests on 37 exits in 412 child-years of 160 children". */
  words: string;
}

/** Starts of care by year and how they trend, for the user to decide whether the forecast follows. */
export interface EntryTrend {
  stream: string;
  years: { ending: number; count: number }[];
  trend: Trend | null;
  /** The mean of the period, and what the baseline starts from. */
  meanPerYear: number;
  usedPerYear: number;
}

export const strengthOf = (events: number): 'strong' | 'medium' | 'weak' =>
  events >= 50 ? 'strong' : events >= 10 ? 'medium' : 'weak';

const number = (value: number): string =>
  value >= 10 ? Math.round(value).toLocaleString('en-GB') : String(Number(value.toPrecision(2)));

const counted = (count: number, one: string, many: string): string =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;

/** "rests on 37 exits in 412 child-years of 160 children", and what else it rests on. */
export function restsOn(
  kind: 'exit' | 'move',
  {
    events,
    childYears,
    children,
    shrunk,
  }: Pick<RateSupport, 'events' | 'childYears' | 'children' | 'shrunk'>,
): string {
  const many = kind === 'exit' ? 'exits' : 'moves';
  const own = `rests on ${counted(events, kind, many)} in ${number(childYears)} child-years of ${counted(children, 'child', 'children')}`;
  if (shrunk === null || shrunk.share < 0.005) return own;
  const towards =
    shrunk.towards === 'own margin'
      ? 'this council’s rate for the age and the placement'
      : 'this council’s rate for the age and the placement, itself drawn towards England’s';
  return `${own}; ${Math.round(100 * shrunk.share)}% of it is ${towards}`;
}
