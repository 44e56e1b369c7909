import type { Projection } from '../schema/projection.ts';
import { apportion } from './apportion.ts';
import { moneyScale, roundTo, type MoneyScale } from './money.ts';

/** One measure on the way from the comparator to the plan, in shown figures. */
export interface WaterfallStep {
  id: string;
  label: string;
  change: 'added' | 'removed';
  /** Where its bar starts and ends: the saving before it and with it. */
  fromGbp: number;
  toGbp: number;
  inOrderGbp: number;
  aloneGbp: number;
  /** What it would save alone and does not save after those before it. */
  doubleCountedGbp: number;
}

export interface Waterfall {
  scale: MoneyScale;
  steps: WaterfallStep[];
  netGbp: number;
  aloneGbp: number;
  doubleCountedGbp: number;
}

/**
 * Measures in order, each beside what it would save alone; their steps add up to the saving, and what they
 * would save alone to more or less than that. Of one financial year, or of the whole horizon.
 */
export function waterfallOf(projection: Projection, year: string | undefined): Waterfall {
  const sum = (byYear: Projection['measures'][number]['byYear'], of: 'inOrderGbp' | 'aloneGbp') =>
    byYear.filter((it) => year === undefined || it.year === year).reduce((total, it) => total + it[of], 0);
  const inOrder = projection.measures.map(({ byYear }) => sum(byYear, 'inOrderGbp'));
  const alone = projection.measures.map(({ byYear }) => sum(byYear, 'aloneGbp'));
  const total = (values: readonly number[]) => values.reduce((all, it) => all + it, 0);
  const scale = moneyScale([...inOrder, ...alone, total(inOrder)]);
  const step = scale.stepGbp;
  const shownAlone = alone.map((value) => roundTo(value, step));
  let reached = 0;
  const steps = apportion(inOrder, step).map((shown, i): WaterfallStep => {
    const { id, label, change } = projection.measures[i]!;
    const fromGbp = reached;
    reached = roundTo(reached + shown, step);
    const aloneGbp = shownAlone[i]!;
    // A gap under half a step is the rounding's, not the measure's.
    const gap = Math.abs(alone[i]! - inOrder[i]!) < step / 2 ? 0 : roundTo(aloneGbp - shown, step);
    return {
      id,
      label,
      change,
      fromGbp,
      toGbp: reached,
      inOrderGbp: roundTo(shown, step),
      aloneGbp,
      doubleCountedGbp: gap,
    };
  });
  const aloneGbp = roundTo(total(shownAlone), step);
  const doubleCountedGbp = roundTo(total(steps.map((it) => it.doubleCountedGbp)), step);
  return { scale, steps, netGbp: reached, aloneGbp, doubleCountedGbp };
}
