/** One measured figure of the benchmark. */
export interface Figure {
  name: string;
  value: number | null;
  unit: string;
  /** The goal in words, where there is one. */
  goal?: string;
  /** Whether the goal is met; left out where the figure could not be measured or has no goal. */
  met?: boolean;
  note?: string;
}

/** A comparator that the machine cannot run, or a step that had nothing to measure. */
export const notRun = (name: string, unit: string, note: string): Figure => ({
  name,
  value: null,
  unit,
  note,
});

export function atMost(name: string, value: number, unit: string, limit: number): Figure {
  return { name, value, unit, goal: `at most ${limit} ${unit}`, met: value <= limit };
}

export function atLeast(name: string, value: number, unit: string, limit: number): Figure {
  return { name, value, unit, goal: `at least ${limit} ${unit}`, met: value >= limit };
}

/** The figures as a table for people. */
export function tableOf(figures: readonly Figure[]): string {
  const rows = figures.map(({ name, value, unit, goal, met, note }) => [
    name,
    value === null ? 'not run' : `${Number(value.toPrecision(4))} ${unit}`,
    goal ?? '',
    met === undefined ? '' : met ? 'met' : 'missed',
    note ?? '',
  ]);
  const head = ['figure', 'value', 'goal', '', 'note'];
  const widths = head.map((title, i) => Math.max(title.length, ...rows.map((row) => row[i]!.length)));
  return [head, ...rows]
    .map((row) =>
      row
        .map((cell, i) => cell.padEnd(widths[i]!))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
