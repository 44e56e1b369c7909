import type { Baseline } from '../baseline.ts';
import type { Problem } from '../problem.ts';
import { checkAfterCare, checkReentry } from './afterCare.ts';
import { checkAges } from './ages.ts';
import { checkCapacity } from './capacity.ts';
import { checkExits, checkMoves } from './hazards.ts';
import { repeatedIds } from './ids.ts';
import { idsOf } from './knownIds.ts';
import { checkPriceSpreads } from './priceSpread.ts';
import { checkEntries, checkStock } from './stockAndEntries.ts';

/** What the fields of a baseline must say together. */
export function checkBaseline(baseline: Baseline): Problem[] {
  const ids = idsOf(baseline);
  return [
    ...checkAges(baseline),
    ...repeatedIds(baseline.placementTypes, ['placementTypes'], 'placement type'),
    ...checkPriceSpreads(baseline),
    ...checkStock(baseline, ids),
    ...checkEntries(baseline, ids),
    ...checkExits(baseline, ids),
    ...checkMoves(baseline, ids),
    ...checkCapacity(baseline, ids),
    ...checkAfterCare(baseline, ids),
    ...checkReentry(baseline, ids),
  ];
}
