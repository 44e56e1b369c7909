import {
  financialYearLabel,
  financialYearStarting,
  firstDayOf,
  lastDayOf,
} from '../../time/financialYear.ts';
import type { Histories } from '../history.ts';

/** A financial year that the returns speak of. */
export interface ObservedYear {
  label: string;
  startYear: number;
  /** 1 April. */
  from: number;
  /** 31 March, or the last day a draft return speaks of. */
  lastDay: number;
  /** Whether returns cover every day of it: false for a draft's year and for a year without a return. */
  whole: boolean;
}

/** The financial years from the first return to the last, years without a return among them. */
export function yearsObserved({ observedFrom, observedTo, gaps }: Histories): ObservedYear[] {
  if (observedTo < observedFrom) return [];
  const first = financialYearStarting(observedFrom);
  const years = financialYearStarting(observedTo) - first + 1;
  return Array.from({ length: years }, (_, i) => {
    const startYear = first + i;
    const from = firstDayOf(startYear);
    const lastDay = Math.min(observedTo, lastDayOf(startYear));
    const missing = gaps.some((it) => it.from <= lastDay && it.to > from);
    const whole = !missing && lastDay === lastDayOf(startYear);
    return { label: financialYearLabel(startYear), startYear, from, lastDay, whole };
  });
}
