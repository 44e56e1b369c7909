import type { Chance } from '../../../model/schema/simulation.ts';
import { RAREST } from '../../../model/uncertainty/chance.ts';
import { decimals, people, percent } from '../../../model/words/numbers.ts';

/** With fewer, "fewer than 3 in 3" says nothing. */
const FEWEST_TO_TELL = 4;

/** A chance in words; none is told as 0% or 100%, which no number of replications shows. */
export function chanceWords({ chance, of, bound, standardError }: Chance): string {
  if (of < FEWEST_TO_TELL) return 'too few replications to tell';
  if (bound === 'about') {
    return `${shareWords(chance)} (standard error ${decimals(standardError * 100, 1)} points)`;
  }
  // `chanceOf` never tells of less than 1 in 1,000, however many replications there are.
  const [few, among] = 3 / of <= RAREST ? [1, 1 / RAREST] : [3, of];
  return bound === 'fewer-than'
    ? `fewer than ${few} in ${people(among)}`
    : `more than ${people(among - few)} in ${people(among)}`;
}

function shareWords(share: number): string {
  if (share < 0.01) return 'under 1%';
  return share > 0.99 ? 'over 99%' : `about ${percent(share)}`;
}
