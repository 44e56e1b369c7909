import type { Supply } from '../schema/supply.ts';
import { dayOf, dayOfIsoDate, isoDateOf } from '../time/calendar.ts';

/** Supply with the earliest opening of some homes on another day, and the later ones as long after it as they were. */
export const withOpenings = (supply: Supply, openings: Readonly<Record<string, string>>): Supply => ({
  ...supply,
  homes: supply.homes.map((home) => {
    const moved = openings[home.id];
    const day = moved === undefined ? undefined : dayOfIsoDate(moved);
    if (day === undefined) return home;
    const by = day - dayOf(home.opening.low);
    if (by === 0) return home;
    const later = (date: string) => isoDateOf(dayOf(date) + by);
    const { low, likely, late } = home.opening;
    return { ...home, opening: { low: later(low), likely: later(likely), late: later(late) } };
  }),
});
