import { rangedAssumptions, type Assumption } from './assumptions.ts';
import { ask, type WhatIf, type WhatIfAnswer } from './whatIf.ts';

/** What one assumption does to a figure at each end of its range, all others held. */
export interface TornadoBar extends Assumption {
  atLow: number;
  atHigh: number;
  /** Distance between the two: what the bars are ranked by. */
  swing: number;
}

/** The figure a tornado is of: a year's saving, the sum so far, or any other. */
export type Measured = (answer: WhatIfAnswer) => number;

export const inYearSaving =
  (year: number): Measured =>
  (answer) =>
    answer.savingGbpByYear[year]!;

export const cumulativeSaving =
  (year: number): Measured =>
  (answer) =>
    answer.savingGbpByYear.slice(0, year + 1).reduce((total, saving) => total + saving, 0);

/** The ranged assumptions of a comparison: every bar a tornado could have. */
export const tornadoAssumptions = (whatIf: WhatIf): Assumption[] =>
  rangedAssumptions(whatIf.simulation.replicators.map((it) => it.plan));

/** One bar: two runs, of the comparator too where the assumption touches it. */
export function tornadoBar(whatIf: WhatIf, assumption: Assumption, measured: Measured): TornadoBar {
  const at = (end: 'low' | 'high') => measured(ask(whatIf, new Map([[assumption.key, { end }]])));
  const atLow = at('low');
  const atHigh = at('high');
  return { ...assumption, atLow, atHigh, swing: Math.abs(atHigh - atLow) };
}

/** Bars from the widest to the narrowest; those of one width by key, so that the order repeats. */
export const ranked = (bars: readonly TornadoBar[]): TornadoBar[] =>
  [...bars].sort((a, b) => b.swing - a.swing || (a.key < b.key ? -1 : 1));
