/** What a column may be called, by what it is: each name in lower case, letters and digits only. */
export type ColumnNames<Column extends string> = Readonly<Record<Column, readonly string[]>>;

/** Where each column stands; -1 where it is not there. */
export type ColumnPlaces<Column extends string> = Record<Column, number>;

/** A heading as it is compared: "Weekly cost (£)" and "WEEKLY_COST" are both "weeklycost". */
export const plainName = (heading: string): string => heading.toLowerCase().replaceAll(/[^a-z0-9]/g, '');

/** Headings may stand below a title, but not further down. */
const LAST_HEADING_ROW = 30;

/**
 * The first row that names the columns wanted, and where they stand. Of several columns that could be meant the one
 * whose name stands first in the list is taken.
 *
 * @param enough whether the columns found make a table
 */
export function findHeading<Column extends string>(
  rows: readonly (readonly string[])[],
  names: ColumnNames<Column>,
  enough: (has: (column: Column) => boolean) => boolean,
): { row: number; at: ColumnPlaces<Column> } | undefined {
  for (const [row, cells] of rows.slice(0, LAST_HEADING_ROW).entries()) {
    const plain = cells.map(plainName);
    const at = Object.fromEntries(
      (Object.entries(names) as [Column, readonly string[]][]).map(([column, known]) => {
        const name = known.find((it) => plain.includes(it));
        return [column, name === undefined ? -1 : plain.indexOf(name)];
      }),
    ) as ColumnPlaces<Column>;
    if (enough((column) => at[column] >= 0)) return { row, at };
  }
  return undefined;
}
