import type { Draws } from './draws.ts';

export interface TrueEpisode {
  from: number;
  to: number;
  whyStarted: string;
  legalStatus: string;
  place: string;
  provider: string;
  urn: string;
  whyCeased: string;
  /** Whether the child went to live elsewhere, other than for a while. */
  moved: boolean;
}

type Placement = Pick<TrueEpisode, 'place' | 'provider' | 'urn'>;

const PLACES: [string, string][] = [
  ['U6', 'PR1'],
  ['U6', 'PR4'],
  ['U4', 'PR1'],
  ['U3', 'PR1'],
  ['K2', 'PR4'],
  ['K2', 'PR1'],
  ['P1', 'PR0'],
  ['H5', 'PR4'],
  ['Z1', ''],
];
const ORDERS = ['C1', 'C2', 'V2', 'E1'];

/** The episodes of one time in care, each beginning when the one before ends. */
export function trueEpisodes(
  from: number,
  to: number,
  opening: string,
  whyCeased: string,
  draws: Draws,
  legalStatus?: string,
): TrueEpisode[] {
  let placement = newPlacement(draws);
  let order = legalStatus ?? draws.pick(ORDERS);
  const episodes: TrueEpisode[] = [];
  const begin = (day: number, whyStarted: string, at: Placement, moved: boolean) => {
    const before = episodes.at(-1);
    if (before) before.to = day;
    episodes.push({ from: day, to, whyStarted, legalStatus: order, ...at, whyCeased: 'X1', moved });
  };
  begin(from, opening, placement, false);
  let overWithinTheDay = false;
  for (let day = from; ;) {
    // Never two in a day: no return tells in which order they came.
    overWithinTheDay = !overWithinTheDay && draws.chance(0.06);
    day += overWithinTheDay ? 0 : 1 + draws.days(draws.chance(0.3) ? 20 : 250);
    if (day >= to || legalStatus) break;
    const why = draws.pick(['P', 'P', 'P', 'B', 'L', 'L', 'U', 'T', 'away']);
    if (why === 'away') {
      const back = day + draws.between(1, 7);
      if (back >= to) continue;
      begin(day, 'P', { place: draws.pick(['T1', 'T3', 'T4']), provider: '', urn: '' }, false);
      begin(back, 'P', placement, false);
      day = back;
      continue;
    }
    if (why === 'L' || why === 'B' || why === 'U') order = draws.pick(ORDERS.filter((it) => it !== order));
    if (why === 'P' || why === 'B') placement = newPlacement(draws, placement.place);
    if (why === 'T' || why === 'U')
      placement = { ...placement, place: placement.place === 'U6' ? 'U4' : 'U6' };
    begin(day, why, placement, why === 'P' || why === 'B');
  }
  episodes.at(-1)!.whyCeased = whyCeased;
  return episodes;
}

/** Another kind of placement than before: two of one kind within a day could not be told from one recorded twice. */
function newPlacement(draws: Draws, before?: string): Placement {
  const [place, provider] = draws.pick(PLACES.filter(([it]) => it !== before));
  const urn = ['P1', 'Z1'].includes(place) ? '' : `SC${draws.between(100_000, 999_999)}`;
  return { place, provider, urn };
}
