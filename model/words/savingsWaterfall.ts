import type { Projection } from '../schema/projection.ts';
import { roundTo, type MoneyScale } from './money.ts';
import { shownSavings, type ShownSavings } from './shownSavings.ts';

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
  /** Before rounding. */
  exact: { inOrderGbp: number; aloneGbp: number };
}

export interface Waterfall {
  scale: MoneyScale;
  steps: WaterfallStep[];
  netGbp: number;
  aloneGbp: number;
  doubleCountedGbp: number;
  exact: { inOrderGbp: number; aloneGbp: number };
}

/**
 * Measures in order, each beside what it would save alone; their steps add up to the saving, and what they
 * would save alone to more or less than that. Of one financial year, or of the whole horizon.
 *
 * @param shown the plan's savings as the screen's other tables show them
 */
export function waterfallOf(
  projection: Projection,
  year: string | undefined,
  shown: ShownSavings = shownSavings(projection),
): Waterfall {
  const { measures, financialYears } = projection;
  const { scale } = shown;
  const step = scale.stepGbp;
  const within = financialYears.flatMap((it, y) => (year === undefined || it.year === year ? [y] : []));
  const sum = (values: readonly number[]) => values.reduce((all, it) => all + it, 0);
  const exactly = (of: 'inOrderGbp' | 'aloneGbp') =>
    measures.map(({ byYear }) =>
      sum(within.map((y) => byYear.find((it) => it.year === financialYears[y]!.year)?.[of] ?? 0)),
    );
  const inOrder = exactly('inOrderGbp');
  const alone = exactly('aloneGbp');
  let reached = 0;
  const steps = measures.map(({ id, label, change }, m): WaterfallStep => {
    const inOrderGbp = roundTo(sum(within.map((y) => shown.byMeasureGbp[m]![y]!)), step);
    const fromGbp = reached;
    reached = roundTo(reached + inOrderGbp, step);
    // A gap under half a step is the rounding's, not the measure's.
    const alike = Math.abs(alone[m]! - inOrder[m]!) < step / 2;
    const aloneGbp = alike ? inOrderGbp : roundTo(alone[m]!, step);
    return {
      id,
      label,
      change,
      fromGbp,
      toGbp: reached,
      inOrderGbp,
      aloneGbp,
      doubleCountedGbp: roundTo(aloneGbp - inOrderGbp, step),
      exact: { inOrderGbp: inOrder[m]!, aloneGbp: alone[m]! },
    };
  });
  const all = (of: 'aloneGbp' | 'doubleCountedGbp') => roundTo(sum(steps.map((it) => it[of])), step);
  return {
    scale,
    steps,
    netGbp: reached,
    aloneGbp: all('aloneGbp'),
    doubleCountedGbp: all('doubleCountedGbp'),
    exact: { inOrderGbp: sum(inOrder), aloneGbp: sum(alone) },
  };
}
