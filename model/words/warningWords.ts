import type { EarlyWarning } from '../variance/earlyWarning.ts';
import type { WatchedFigure } from '../variance/plannedRanges.ts';
import { monthWords } from './dates.ts';
import { people } from './numbers.ts';
import { listWords } from './sentence.ts';

const NAMES: Record<WatchedFigure, { name: string; were: 'was' | 'were' }> = {
  children: { name: 'children looked after', were: 'were' },
  cpPlans: { name: 'child protection plans', were: 'were' },
  entries: { name: 'entries', were: 'were' },
  exits: { name: 'exits', were: 'were' },
  spendGbp: { name: 'placement spend', were: 'was' },
};

/** What one figure has done lately beside the plan. */
export interface Watching {
  figure: WatchedFigure;
  warning: EarlyWarning;
}

/** What lies outside the plan's ranges, a sentence each, warnings first; then what lies within, and what it says. */
export function watchingWords(watched: readonly Watching[]): { warnings: string[]; others: string[] } {
  const outside = watched.filter(({ warning }) => warning.side !== 'within');
  const within = watched.filter(({ warning }) => warning.side === 'within');
  const one = outside.filter(({ warning }) => !warning.warns).map(outsideWords);
  return {
    warnings: outside
      .filter(({ warning }) => warning.warns)
      .map((it) => `Early warning: ${outsideWords(it)}`),
    others: [
      ...one.map((it) => it.charAt(0).toUpperCase() + it.slice(1)),
      ...(within.length > 0
        ? [`Within the plan’s 80% range in the latest month: ${listWords(within.map(nameOf))}.`]
        : []),
      ...(outside.length > 0 ? [chanceWords(watched.length)] : []),
    ],
  };
}

const nameOf = ({ figure }: Watching): string => NAMES[figure].name;

function outsideWords({ figure, warning: { side, months, from, to } }: Watching): string {
  const { name, were } = NAMES[figure];
  const range = `${side} the 80% range of the plan`;
  return months === 1
    ? `${name} ${were} ${range} in ${monthWords(to)}.`
    : `${name} ${were} ${range} for ${people(months)} months in a row, ${monthWords(from)} to ${monthWords(to)}.`;
}

/** Said wherever something lies outside: months in a row are no independent signs, nor are five figures one. */
function chanceWords(figures: number): string {
  const several =
    figures > 1
      ? ` ${figures} figures are watched, so that one or other lies outside more often than that.`
      : '';
  return `If the plan is right, a figure lies above its range in one month of ten and below in another.${several} Months in a row are not signs of their own: most children of one month are there in the next, and the months of a year share its level, so that a run of months tells less than as many separate ones would. It says that a difference lasts, not that chance is ruled out.`;
}
