import type { ChildHistory, Histories, PeriodOfCare, Stay } from './history.ts';

/**
 * Histories as they stood at the end of a day, counted out: what began later is not there, what ended later goes on.
 * Corrections that a later return made to earlier days stay, as nobody can tell when they were found.
 */
export function knownAt(histories: Histories, day: number): Histories {
  return {
    ...histories,
    observedTo: Math.min(histories.observedTo, day - 1),
    gaps: histories.gaps
      .filter((gap) => gap.from < day)
      .map((gap) => ({ from: gap.from, to: Math.min(gap.to, day) })),
    children: histories.children.flatMap((child) => childAt(child, day) ?? []),
  };
}

function childAt(child: ChildHistory, day: number): ChildHistory | undefined {
  const periods = child.periods.filter(({ from }) => from < day).map((period) => periodAt(period, day));
  return periods.length === 0 ? undefined : { ...child, periods };
}

function periodAt(period: PeriodOfCare, day: number): PeriodOfCare {
  if (period.to !== null && period.to < day) return period;
  const stays = period.stays.filter(({ from }) => from < day).map((stay) => stayAt(stay, day));
  return { ...period, to: null, whyCeased: '', stays };
}

const stayAt = (stay: Stay, day: number): Stay =>
  stay.to === null || stay.to < day ? stay : { ...stay, to: null };
