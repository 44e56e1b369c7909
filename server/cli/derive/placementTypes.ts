import { rounded, sum } from '../../../model/estimate/arithmetic.ts';
import type { StockCell } from '../../../model/estimate/stockByPhase.ts';
import type { PlacementType } from '../../../model/schema/baseline.ts';
import { expectedValue } from '../../../model/schema/quantity.ts';
import type { Register } from './register.ts';
import { PLACEMENTS, type PlacementId } from './shape.ts';

/** Bought places: their prices are found dear or cheap together, and rise together. */
const BOUGHT: readonly PlacementId[] = ['ifa', 'residential', 'supported', 'crisis'];

/**
 * Types with their weekly cost: the stated prices, all scaled by one factor so that the opening stock costs
 * what the one published snapshot says a child cost on average.
 */
export function placementTypes(register: Register, stock: readonly StockCell[]): PlacementType[] {
  const children = (id: PlacementId) =>
    sum(stock.filter(({ placement }) => placement === id).map((cell) => cell.children));
  const stated = sum(PLACEMENTS.map(({ id }) => children(id) * expectedValue(register.range(`price-${id}`))));
  const snapshot =
    (register.number('weekly-spend-2024-03-08') / register.number('stock-8-march-2024')) *
    sum(PLACEMENTS.map(({ id }) => children(id)));
  const scale = snapshot / stated;
  return PLACEMENTS.map(({ id, label }) => {
    const price = register.range(`price-${id}`);
    const bought = BOUGHT.includes(id);
    return {
      id,
      label,
      weeklyCostGbp: {
        low: rounded(price.low * scale, 0),
        mode: rounded(price.mode * scale, 0),
        high: rounded(price.high * scale, 0),
        source: `price-${id}`,
        ...(bought && { sharedDraw: 'bought-prices' }),
      },
      annualUplift: { ...register.range(`uplift-${id}`), ...(bought && { sharedDraw: 'bought-uplifts' }) },
      cashableShare: { value: register.number(`cashable-${id}`), source: `cashable-${id}` },
      ...(id === 'own-foster' && { overflowTo: 'ifa' }),
      ...(id === 'supported' && { ages: { fromYears: 16, toYears: 18 } }),
      source: 'price-scale',
      note: `The stated price, £${price.mode} a week, times the factor ${rounded(scale, 3)} that reproduces the snapshot of weekly spend.`,
    };
  });
}
