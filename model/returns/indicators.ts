import type { MonthActuals } from '../schema/actuals.ts';

/** What a month came to, as far as it is known; sums alone, never one child. */
export interface MonthIndicators {
  /** `2024-04`. */
  month: string;
  /** Looked after at the end of the month. */
  children?: number;
  entries?: number;
  exits?: number;
  /** Child protection plans at the end of the month, and those that started and ended in it. */
  cpPlans?: number;
  cpStarts?: number;
  cpEnds?: number;
  /** By placement type: children on average over the month, and its spend. */
  placements: Map<string, { children?: number; spendGbp?: number }>;
}

export const MONTH_TOTALS = ['children', 'entries', 'exits', 'cpPlans', 'cpStarts', 'cpEnds'] as const;
export type MonthTotal = (typeof MONTH_TOTALS)[number];

/** What can be kept as actuals of a month: a placement type only where both its children and its spend are known. */
export function actualsOfMonth(it: MonthIndicators): MonthActuals {
  const { month, children, entries, exits, cpPlans } = it;
  const placements = [...it.placements].flatMap(([placement, { children: count, spendGbp }]) =>
    count === undefined || spendGbp === undefined ? [] : [{ placement, children: count, spendGbp }],
  );
  return {
    month,
    ...(children !== undefined && { children }),
    ...(entries !== undefined && { entries }),
    ...(exits !== undefined && { exits }),
    ...(cpPlans !== undefined && { cpPlans }),
    ...(placements.length > 0 && { placements }),
  };
}
