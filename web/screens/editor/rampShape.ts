import { dayOfIsoDate } from '../../../model/time/calendar.ts';

export interface RampTimes {
  from: string;
  to: string;
  start: string;
  end: string | undefined;
  rampWeeks: number;
  /** Grows for as long as it runs, as recruited places do. */
  growing: boolean;
}

/** How strongly a measure acts over the horizon, as points from 0 to 1 both ways; nothing without its dates. */
export function rampShape({
  from,
  to,
  start,
  end,
  rampWeeks,
  growing,
}: RampTimes): [number, number][] | undefined {
  const [first, last, begins] = [from, to, start].map(dayOfIsoDate);
  if (first === undefined || last === undefined || begins === undefined || last <= first) return undefined;
  const stops = (end !== undefined && dayOfIsoDate(end)) || Infinity;
  const full = growing ? Math.min(last, stops) : begins + 7 * Math.max(0, rampWeeks);
  const strength = (day: number): number => {
    if (day < begins) return 0;
    if (day >= stops) return growing ? 1 : 0;
    return full <= begins ? 1 : Math.min(1, (day - begins) / (full - begins));
  };
  // Just before and on each day where it turns, so that a step is drawn upright.
  const turns = [first, begins, full, stops, last].filter((day) => day >= first && day <= last);
  const days = [...new Set(turns)].sort((a, b) => a - b);
  const at = (day: number) => (day - first) / (last - first);
  return days.flatMap((day): [number, number][] => [
    [at(day), strength(day - 1e-6)],
    [at(day), strength(day)],
  ]);
}
