export type Align = 'left' | 'right';

/** Rows of cells as lines with columns that line up; a row of text alone stands as it is. */
export function textTable(rows: readonly (readonly string[] | string)[], align: readonly Align[]): string[] {
  const widths = align.map((_, column) =>
    Math.max(0, ...rows.map((row) => (typeof row === 'string' ? 0 : (row[column]?.length ?? 0)))),
  );
  return rows.map((row) => {
    if (typeof row === 'string') return row;
    const cells = row.map((cell, column) =>
      align[column] === 'right' ? cell.padStart(widths[column]!) : cell.padEnd(widths[column]!),
    );
    return cells.join('  ').trimEnd();
  });
}
