import { holds, type CarePlacement } from './carePlacements.ts';
import type { PriceRow } from './prices.ts';

/** How a price was found: by child and the start of the placement, or by child and placement on the day. */
export type PricedBy = 'start' | 'placement';

export interface OpenPrices {
  /** The rows that hold on the day: what the ledger pays that day for this child. */
  open: PriceRow[];
  /** The one of them that prices the child's placement; nothing where none does. */
  price: { row: PriceRow; by: PricedBy } | undefined;
}

/**
 * The prices of a child that hold on a day. A row without an end holds as long as the placement it is of, unless a later
 * row began in that placement and holds that day; one of no placement of the returns, until a later row of the child.
 *
 * The child's placement that day is priced by the latest row that began in it ("start", where it began on a day that
 * the placement or a legal status in it began), and otherwise by a row for the same kind of place, which began before
 * it or has no start.
 *
 * @param placements as `carePlacements` gives them
 */
export function priceOnDay(
  rows: readonly PriceRow[],
  placements: readonly CarePlacement[],
  day: number,
): OpenPrices {
  const open = rows.filter((row) => isOpen(row, rows, placements, day));
  // Of several that start on one day the last goes on.
  const now = placements.findLast((it) => holds(it, day));
  if (now === undefined) return { open, price: undefined };
  const within = open.filter((row) => row.from !== null && row.from >= now.from);
  const latest = best(within, now);
  if (latest)
    return { open, price: { row: latest, by: now.starts.includes(latest.from!) ? 'start' : 'placement' } };
  const alike = open.filter((row) => fits(row, now));
  const other = best(alike, now);
  return { open, price: other && { row: other, by: 'placement' } };
}

function isOpen(
  row: PriceRow,
  rows: readonly PriceRow[],
  placements: readonly CarePlacement[],
  day: number,
): boolean {
  const { from, to } = row;
  // Without a start it is of today's placement, and there is none when the child is not in care.
  if (from === null) return to === null || to > day;
  if (from > day) return false;
  if (to !== null) return to > day;
  const of = placementOf(row, placements);
  const end = of === undefined ? null : of.to;
  if (end !== null && end <= day) return false;
  const until = of === undefined ? day : Math.min(day, (end ?? day + 1) - 1);
  // One that has ended by the day, a temporary move for instance, leaves the earlier one standing.
  const stands = (it: PriceRow) => it.to === null || it.to > day;
  return !rows.some((it) => it.from !== null && it.from > from && it.from <= until && stands(it));
}

/** The placement a row is of: one that starts that day, the same kind of place first, or else one that holds it. */
function placementOf(row: PriceRow, placements: readonly CarePlacement[]): CarePlacement | undefined {
  const starting = placements.filter(({ starts }) => starts.includes(row.from!));
  return (
    starting.find((it) => it.place === row.place && (row.provider === '' || it.provider === row.provider)) ??
    starting.at(-1) ??
    placements.findLast((it) => holds(it, row.from!))
  );
}

const fits = (row: PriceRow, { place, provider }: CarePlacement): boolean =>
  row.place === place && (row.provider === '' || provider === '' || row.provider === provider)
    ? true
    : row.place === '' && row.from === null;

/** The latest to begin; of several the one for the same kind of place, then the last of the file. */
function best(rows: readonly PriceRow[], { place }: CarePlacement): PriceRow | undefined {
  return rows.reduce<PriceRow | undefined>((one, other) => {
    if (one === undefined) return other;
    const [a, b] = [one.from ?? -Infinity, other.from ?? -Infinity];
    if (a !== b) return a > b ? one : other;
    return one.place === place && other.place !== place ? one : other;
  }, undefined);
}
