import type { Chance } from '../schema/simulation.ts';
import { RAREST } from '../uncertainty/chance.ts';
import { decimals, people } from './numbers.ts';

/** How chances are told. The only place that rounds them; none comes out as 0% or 100%. */

/** With fewer runs, "fewer than 3 in 3" says nothing. */
const FEWEST_TO_TELL = 4;

/** Where a chance is told as 1 in so many: figures that are easily read, each nearer to the share than its neighbours. */
const ONE_IN = [10, 15, 20, 25, 30, 40, 50, 60, 80, 100, 150, 200, 300, 400, 500, 700, 1000];

/** Above this a chance is told in tenths. */
const IN_TENTHS = 0.15;

/** "about 3 in 10", "about 1 in 50", "fewer than 1 in 1,000", "more than 999 in 1,000". */
export function chanceWords(chance: Chance): string {
  const { of, bound, standardError } = chance;
  if (of < FEWEST_TO_TELL) return 'not to be told from so few runs';
  if (bound !== 'about') return boundWords(chance);
  const rare = Math.min(chance.chance, 1 - chance.chance);
  const high = chance.chance > 0.5;
  // Seen so seldom that even with its error it is rarer than anything that is told.
  if (rare + 2 * standardError < RAREST) return high ? 'more than 999 in 1,000' : 'fewer than 1 in 1,000';
  if (rare >= IN_TENTHS) return `about ${Math.round(chance.chance * 10)} in 10`;
  const among = oneIn(rare);
  return `about ${people(high ? among - 1 : 1)} in ${people(among)}`;
}

/** What no run met, or every run, is told by the number of runs: never as 0% or 100%. */
function boundWords({ chance, of, bound }: Chance): string {
  const rarest = Math.min(chance, 1 - chance) <= RAREST * 1.000001;
  const [few, among] = rarest ? [1, 1 / RAREST] : [3, of];
  return bound === 'fewer-than'
    ? `fewer than ${few} in ${people(among)}`
    : `more than ${people(among - few)} in ${people(among)}`;
}

function oneIn(share: number): number {
  const wish = 1 / share;
  const distance = (among: number) => Math.abs(Math.log(among / wish));
  return ONE_IN.reduce((best, among) => (distance(among) < distance(best) ? among : best));
}

/** "39%", "under 1%", "over 99%". */
export function chancePercent({ chance }: Chance): string {
  if (chance < 0.01) return 'under 1%';
  return chance > 0.99 ? 'over 99%' : `${decimals(chance * 100, 0)}%`;
}

/** One standard error, as a reader hears it: "give or take 1 point". */
export function giveOrTake({ standardError }: Chance): string {
  const points = Math.round(standardError * 100);
  if (points < 1) return 'give or take less than 1 point';
  return `give or take ${points} point${points === 1 ? '' : 's'}`;
}

/** "39%, give or take 1 point"; "none of 2,500 runs". */
export function chanceDetail(chance: Chance): string {
  const runs = `${people(chance.of)} runs`;
  if (chance.bound === 'fewer-than') return `none of ${runs}`;
  if (chance.bound === 'more-than') return `all of ${runs}`;
  return `${chancePercent(chance)}, ${giveOrTake(chance)}`;
}
