import type { Counted, SentMonth } from '../../../model/schema/actuals.ts';

interface FigureInRow {
  month: string;
  field: Counted | 'spendGbp';
  placement?: string;
  value: number;
}

/** Months put together from rows with a figure each, and the row that each part of them came from. */
export class RowsOfMonths {
  readonly months: SentMonth[] = [];
  /** By the path into the months: `months[0].placements[1].spendGbp`. */
  readonly #rows = new Map<string, number>();

  /** False where the figure is there already. */
  add({ month, field, placement, value }: FigureInRow, row: number): boolean {
    let i = this.months.findIndex((it) => it.month === month);
    if (i < 0) i = this.months.push({ month }) - 1;
    const one = this.months[i]!;
    const path = `months[${i}]`;
    this.#came(path, row);
    if (placement === undefined) return this.#set(one, field, { value, path, row });
    const placements = (one.placements ??= []);
    let k = placements.findIndex((it) => it.placement === placement);
    if (k < 0) k = placements.push({ placement }) - 1;
    this.#came(`${path}.placements[${k}]`, row);
    return this.#set(placements[k]!, field, { value, path: `${path}.placements[${k}]`, row });
  }

  /** "csv row 5, placement" for a path into the months; of what has no row of its own, the first row of its part. */
  place(path: string): string {
    const column = /\.month$|^months\[\d+\]$/.test(path)
      ? 'month'
      : /placements\[\d+\](\.placement)?$/.test(path)
        ? 'placement'
        : 'value';
    for (let at = path; at !== ''; at = at.replace(/(^|\.)[^.]*$/, '')) {
      const row = this.#rows.get(at);
      if (row !== undefined) return `csv row ${row}, ${column}`;
    }
    return 'csv';
  }

  #came(path: string, row: number): void {
    if (!this.#rows.has(path)) this.#rows.set(path, row);
  }

  #set(
    to: object,
    field: FigureInRow['field'],
    { value, path, row }: { value: number; path: string; row: number },
  ): boolean {
    if (field in to) return false;
    Object.assign(to, { [field]: value });
    this.#came(`${path}.${field}`, row);
    return true;
  }
}
