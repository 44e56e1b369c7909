import type { PriceRow } from '../../../model/returns/costs/prices.ts';
import { readDate } from '../../../model/returns/readDate.ts';
import type { ColumnPlaces } from '../table/columns.ts';
import type { CHILD_PRICE_COLUMNS } from './priceColumns.ts';
import type { PriceProblems } from './priceProblems.ts';

type Column = keyof typeof CHILD_PRICE_COLUMNS;
interface Heading {
  row: number;
  at: ColumnPlaces<Column>;
}

/** The rows below a heading that have a child and a price. Blank lines, and a total below them, are passed over. */
export function readChildPrices(
  rows: readonly (readonly string[])[],
  heading: Heading,
  problems: PriceProblems,
): PriceRow[] {
  // The names of columns are the file's own, and are told only where they are those known here.
  const named = (column: Column) => rows[heading.row]![heading.at[column]]!;
  return rows.slice(heading.row + 1).flatMap((cells, i): PriceRow[] => {
    const row = heading.row + 2 + i;
    const cell = (column: Column) => cells[heading.at[column]] ?? '';
    const from = readDate(cell('from'));
    let to = readDate(cell('to'));
    if (cells.every((it) => it === '')) return [];
    if (cell('child') === '') {
      if (/total/i.test(cells.join(' '))) return [];
      problems.add(row, 'price-no-child');
      return [];
    }
    const weeklyPence = problems.price(cell('cost'), row, named('cost'));
    if (weeklyPence === undefined) return [];
    if (from === undefined) {
      problems.add(row, 'price-start-no-date', { column: named('from') });
      return [];
    }
    if (from === null) problems.add(row, 'price-no-start');
    if (to === undefined) {
      problems.add(row, 'price-end-no-date', { column: named('to') });
      to = null;
    }
    if (from !== null && to !== null && to < from) {
      problems.add(row, 'price-end-before-start');
      return [];
    }
    const provider = cell('provider').toUpperCase();
    return [
      {
        child: cell('child'),
        from,
        to,
        place: cell('place').toUpperCase(),
        // Many systems have the provider's name here.
        provider: /^PR\d$/.test(provider) ? provider : '',
        weeklyPence,
        at: { file: problems.file, row },
      },
    ];
  });
}
