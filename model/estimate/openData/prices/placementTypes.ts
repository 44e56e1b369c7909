import type { PlacementType } from '../../../schema/baseline.ts';
import { annualUplifts } from './annualUplifts.ts';
import { ASSUMPTIONS, type AssumptionId } from '../assumptions.ts';
import type { Council } from '../council.ts';
import type { People } from '../stock/people.ts';
import { OPEN_TYPES, type TypeId } from '../stock/placements.ts';
import { weeklyCosts } from './weeklyCosts.ts';

/** Bought places: their prices are found dear or cheap together, and rise together. */
const BOUGHT: readonly TypeId[] = ['agency-foster', 'residential', 'supported', 'other'];

const CASHABLE: Readonly<Record<TypeId, AssumptionId>> = {
  foster: 'cashable-foster',
  'own-foster': 'cashable-own-foster',
  'agency-foster': 'cashable-bought',
  residential: 'cashable-bought',
  supported: 'cashable-bought',
  other: 'cashable-bought',
  parents: 'cashable-parents',
  adoption: 'cashable-adoption',
};

/** The types with their weekly cost, what it rises by a year, and what of it stops when a child leaves. */
export function placementTypesOf(council: Council, people: People): PlacementType[] {
  const prices = weeklyCosts(council, people);
  const uplifts = annualUplifts(council);
  return people.types.map((id) => {
    const { label, limits } = OPEN_TYPES[id];
    const bought = BOUGHT.includes(id);
    const cashable = CASHABLE[id];
    return {
      id,
      label,
      weeklyCostGbp: { ...prices[id], ...(bought && { sharedDraw: 'bought-prices' }) },
      annualUplift: { ...uplifts[id], ...(bought && { sharedDraw: 'bought-uplifts' }) },
      cashableShare: {
        value: ASSUMPTIONS[cashable].value as number,
        source: council.ledger.assumption(cashable),
      },
      ...(id === 'own-foster' && { overflowTo: 'agency-foster' }),
      ...(limits && { ages: limits }),
    };
  });
}
