import type { PlacementGroup } from '../../../model/returns/groups.ts';
import type { GroupPrice } from '../../../model/returns/costs/prices.ts';
import { readAmount } from '../../../model/returns/costs/readAmount.ts';
import { plainName, type ColumnPlaces } from '../table/columns.ts';
import type { GROUP_PRICE_COLUMNS } from './priceColumns.ts';
import type { PriceProblems } from './priceProblems.ts';

type Column = keyof typeof GROUP_PRICE_COLUMNS;
interface Heading {
  row: number;
  at: ColumnPlaces<Column>;
}
interface Known {
  groups: readonly PlacementGroup[];
  /** Prices of groups that were read before. */
  known: readonly GroupPrice[];
}

/** The rows below a heading that are of a known group, by its id or its name, and have a price. */
export function readGroupPrices(
  rows: readonly (readonly string[])[],
  heading: Heading,
  { groups, known }: Known,
  problems: PriceProblems,
): GroupPrice[] {
  const idOf = new Map(
    groups.flatMap(({ id, label }) => [id, label].map((it) => [plainName(it), id] as const)),
  );
  const taken = new Set(known.map(({ group }) => group));
  const named = (column: Column) => rows[heading.row]![heading.at[column]]!;
  return rows.slice(heading.row + 1).flatMap((cells, i): GroupPrice[] => {
    const row = heading.row + 2 + i;
    const cell = (column: Column) => cells[heading.at[column]] ?? '';
    const name = plainName(cell('group'));
    if (cells.every((it) => it === '') || /^(grand)?total/.test(name)) return [];
    const group = idOf.get(name);
    if (group === undefined) {
      problems.add(row, 'price-group-unknown', { known: groups.map(({ id }) => id).join(', ') });
      return [];
    }
    if (taken.has(group)) {
      problems.add(row, 'price-group-twice');
      return [];
    }
    const weeklyPence = problems.price(cell('cost'), row, named('cost'));
    if (weeklyPence === undefined) return [];
    taken.add(group);
    return [
      {
        group,
        weeklyPence,
        ...rangeAround(weeklyPence, cell('low'), cell('high'), row, problems),
        children: childrenIn(cell('children'), row, problems),
        annualUplift: upliftIn(cell('uplift'), row, problems),
        at: { file: problems.file, row },
      },
    ];
  });
}

function rangeAround(pence: number, low: string, high: string, row: number, problems: PriceProblems) {
  const [lowest, highest] = [readAmount(low), readAmount(high)];
  if (lowest.kind === 'blank' && highest.kind === 'blank') return { lowPence: null, highPence: null };
  const inOrder =
    lowest.kind === 'pence' && highest.kind === 'pence' && lowest.pence <= pence && pence <= highest.pence;
  if (inOrder) return { lowPence: lowest.pence, highPence: highest.pence };
  problems.add(row, 'price-range-order');
  return { lowPence: null, highPence: null };
}

function childrenIn(cell: string, row: number, problems: PriceProblems): number | null {
  if (cell === '') return null;
  if (/^\d{1,6}$/.test(cell)) return Number(cell);
  problems.add(row, 'price-children-no-number');
  return null;
}

/** "4%", "0.04" and "-1.5%"; "4" could be either, and is refused. */
function upliftIn(cell: string, row: number, problems: PriceProblems): number | null {
  if (cell === '') return null;
  const parts = /^(-?\d{1,3}(?:\.\d{1,17})?)\s*(%?)$/.exec(cell);
  const share = parts ? Number(parts[1]) / (parts[2] === '%' ? 100 : 1) : NaN;
  if (share >= -0.5 && share <= 1) return share;
  problems.add(row, 'price-uplift-no-share');
  return null;
}
