import type { Outlook } from '../targets/answers.ts';
import { rangedAssumptions, type Assumption } from './assumptions.ts';
import { ask, type WhatIf } from './whatIf.ts';

/** What one assumption does to a figure at each end of its range, all others held. */
export interface TornadoBar extends Assumption {
  atLow: number;
  atHigh: number;
  /** Distance between the two: what the bars are ranked by. */
  swing: number;
}

/** The saving that a tornado or a two-way table is of. */
export interface SavingFigure {
  /** A year of the horizon. */
  year: number;
  cumulative: boolean;
  /** A line of the savings table; left out: all lines together. */
  line?: string | undefined;
}

export function savingIn(outlook: Outlook, { year, cumulative, line }: SavingFigure): number {
  const byYear = outlook.savingGbpByYear(line);
  if (!cumulative) return byYear[year]!;
  return byYear.slice(0, year + 1).reduce((total, saving) => total + saving, 0);
}

/** The ranged assumptions of a comparison: every bar a tornado could have. */
export const tornadoAssumptions = (whatIf: WhatIf): Assumption[] =>
  rangedAssumptions(whatIf.simulation.replicators.map((it) => it.plan));

/** One bar: two runs, and two of the comparator where the assumption touches it. */
export function tornadoBar(whatIf: WhatIf, assumption: Assumption, figure: SavingFigure): TornadoBar {
  const at = (end: 'low' | 'high') => savingIn(ask(whatIf, new Map([[assumption.key, { end }]])), figure);
  const atLow = at('low');
  const atHigh = at('high');
  return { ...assumption, atLow, atHigh, swing: Math.abs(atHigh - atLow) };
}

/** Bars from the widest to the narrowest; those of one width by key, so that the order repeats. */
export const ranked = <Bar extends { key: string; swing: number }>(bars: readonly Bar[]): Bar[] =>
  [...bars].sort((a, b) => b.swing - a.swing || (a.key < b.key ? -1 : 1));
