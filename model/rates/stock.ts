import { baselineParameter, indexOfId, NEW, SETTLED, type Context } from './context.ts';

/** A row of the opening stock, spread evenly over its band's ages in weeks. */
export interface StockRow {
  type: number;
  phase: number;
  band: number;
  children: number;
}

export function compileStock(context: Context): StockRow[] {
  const { baseline, typeIds, bands } = context;
  const bandIds = bands.map((band) => band.id);
  return baseline.stock.map((row, i) => ({
    type: indexOfId(typeIds, row.placement),
    phase: row.phase === 'new' ? NEW : SETTLED,
    band: indexOfId(bandIds, row.ageBand),
    children: baselineParameter(context, row.children, `stock[${i}].children`),
  }));
}

/** Where children go when a type is full, and the order in which full types pass them on. */
export interface OverflowPlan {
  /** By type; -1 where it overflows nowhere. */
  overflowTo: Int32Array;
  /** Every type after all that may overflow into it. */
  chainOrder: number[];
}

export function compileOverflow(context: Context): OverflowPlan {
  const { baseline, typeIds } = context;
  const overflowTo = Int32Array.from(baseline.placementTypes, (type) =>
    type.overflowTo === undefined ? -1 : indexOfId(typeIds, type.overflowTo),
  );
  const chainOrder: number[] = [];
  const taken = new Set<number>();
  const take = (type: number) => {
    if (taken.has(type)) return;
    taken.add(type);
    overflowTo.forEach((to, from) => to === type && take(from));
    chainOrder.push(type);
  };
  typeIds.forEach((_, type) => take(type));
  return { overflowTo, chainOrder };
}
