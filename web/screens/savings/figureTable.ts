import type { Cell } from '../../charts/chartTable.ts';
import { csvOf } from '../../charts/csv.ts';
import { plainText, type Sentence } from '../../../model/words/sentence.ts';

/** A table of figures as the page shows it, and all that its CSV holds. */
export interface FigureTable {
  columns: readonly FigureColumn[];
  rows: readonly FigureRow[];
  /** What a reader must know of its columns. */
  notes: readonly (string | Sentence)[];
  /** Where its figures come from, for a file that leaves the page. */
  source: string;
}

export interface FigureColumn {
  head: string;
  number?: boolean;
  /** Holds sentences, which want room. */
  wide?: boolean;
  /** Goes into the head of the CSV. */
  unit?: string;
  /** Holds ranges: the CSV has a column for each end. */
  range?: boolean;
}

export interface FigureRow {
  id: string;
  /** Rows one after the other with the same group share one heading. */
  group?: string;
  head: string;
  cells: readonly FigureCell[];
  total?: boolean;
}

/** Words, maybe with sources; beside them the figure, or the range, before rounding, which goes into files. */
export type FigureCell = {
  words: Sentence;
  value?: number;
  range?: Ends;
  rating?: 'met' | 'close' | 'missed';
} | null;

interface Ends {
  lowGbp: number;
  highGbp: number;
}

export const cell = (words: string | Sentence, value?: number): FigureCell => ({
  words: typeof words === 'string' ? [words] : words,
  ...(value !== undefined && { value }),
});

export const rangeCell = (words: string | Sentence, { lowGbp, highGbp }: Ends): FigureCell => ({
  ...cell(words)!,
  range: { lowGbp, highGbp },
});

/** How many rows each group heading spans; 0 for rows under it. */
export function groupSpans(rows: readonly FigureRow[]): number[] {
  const spans = rows.map(() => 0);
  let first = 0;
  rows.forEach(({ group }, i) => {
    if (group !== rows[first]!.group) first = i;
    spans[first] = i - first + 1;
  });
  return spans;
}

export const hasGroups = ({ rows }: FigureTable): boolean => rows.some(({ group }) => group !== undefined);

/** The table as a file: figures before rounding, a range as its two ends, notes left to the page. */
export function figureCsv(table: FigureTable, [groupHead, rowHead]: readonly [string, string]): string {
  const grouped = hasGroups(table);
  const columns = [
    ...(grouped ? [{ head: groupHead }] : []),
    { head: rowHead },
    ...table.columns.flatMap(({ range, ...column }) =>
      range ? [`${column.head}, low`, `${column.head}, high`].map((head) => ({ ...column, head })) : [column],
    ),
  ];
  const rows = table.rows.map(({ group, head, cells }) => ({
    cells: [
      ...(grouped ? [group ?? ''] : []),
      head,
      ...cells.flatMap((it, i) => (table.columns[i]?.range ? endCells(it) : [fileCell(it)])),
    ],
    // A file holds the words alone.
    from: [{ words: table.source, link: '', from: { list: 'in-use' } as const }],
  }));
  return csvOf({ columns, rows });
}

function fileCell(it: FigureCell): Cell {
  if (it === null) return null;
  const words = plainText(it.words);
  return it.value === undefined ? words : { value: it.value, words };
}

/** A range that is none ("as published") says so in its first column. */
function endCells(it: FigureCell): Cell[] {
  if (!it?.range) return [fileCell(it), null];
  return [it.range.lowGbp, it.range.highGbp].map((value) => ({ value, words: '' }));
}
