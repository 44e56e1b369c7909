/**
 * A child who comes into care twice in a year is one entry there, and one exit. So entries less exits miss the
 * change in stock: by 1 to 2 entries in 100 at most councils. What is missing is taken for entries not counted.
 */
const LEAST_CORRECTION = -0.05;
const MOST_CORRECTION = 0.12;

/**
 * Entries that agree with the stocks at both ends of the year: stock + entries - exits = next stock.
 *
 * A gap too large for children counted once (a revision, a boundary) is corrected only so far.
 *
 * @param stockBefore on the 31 March a year before; nothing where it is not published
 */
export function entriesCalibratedToStock(
  entries: number,
  exits: number,
  stockBefore: number | undefined,
  stock: number,
): { entries: number; missing: number; whole: boolean } {
  if (stockBefore === undefined) return { entries, missing: 0, whole: false };
  const gap = stock - stockBefore - (entries - exits);
  const missing = Math.min(MOST_CORRECTION * entries, Math.max(LEAST_CORRECTION * entries, gap));
  return { entries: entries + missing, missing, whole: missing === gap };
}
