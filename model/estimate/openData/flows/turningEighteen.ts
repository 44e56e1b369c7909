import { rounded } from '../../arithmetic.ts';
import type { Council } from '../council.ts';
import type { People } from '../stock/people.ts';

/** How the next year's share of 16 and 17 year olds that reach 18 is told: three parts England, one the council. */
const ENGLAND_WEIGHT = 0.75;

/**
 * Children to reach 18 in the first year: those of 16 and 17 now, by the share that did so in the last one. Of past
 * years this was nearer than the last count of them, at the median by 9% against 14%.
 */
export function turningEighteen({ nation, index, code, year }: Council, people: People, at18: number) {
  const before = index.value(code, 'cla-count', 'age:16+', year - 1);
  const told = index.value(code, 'cla-exits', 'age:18+', year) !== undefined;
  const own = told && before ? at18 / before : undefined;
  const share =
    own === undefined
      ? nation.turned18Share
      : ENGLAND_WEIGHT * nation.turned18Share + (1 - ENGLAND_WEIGHT) * Math.min(1, own);
  const older = people.byBand['16-17'];
  return {
    children: share * older,
    working: `Of ${rounded(older, 0)} aged 16 and 17, ${rounded(share * older, 0)} are to reach 18 in the first year: England's share of ${rounded(nation.turned18Share, 3)}${own === undefined ? '' : `, and a quarter of the way to the council's own, ${rounded(own, 3)}`}.`,
  };
}
