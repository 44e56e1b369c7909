import type { Origin } from '../../model/words/sentence.ts';
import { dateWords } from '../../model/words/dates.ts';
import type { Cell, ChartTable, RowSource, TableRow } from './chartTable.ts';

/** A quantity over time: published history, forecasts and the targets they are held against. */
export interface TimeChart {
  title: string;
  /** Quantity, unit, place and period. */
  subtitle: string;
  /** The unit in the head of a table: "children". */
  unit: string;
  /** A value as the page says it; `round` is what the same value is in a file. */
  words: (value: number) => string;
  axisWords: (value: number) => string;
  round: (value: number) => number;
  lines: readonly TimeLine[];
  targets: readonly TimePoint[];
  /** The day the forecast starts. */
  forecastFrom: string;
}

export interface TimeLine {
  id: string;
  label: string;
  part: 'history' | 'forecast';
  /** Index in the palette; history is drawn in ink. */
  series: number;
  points: readonly TimePoint[];
}

export interface TimePoint {
  date: string;
  value: number;
  from: RowSource;
}

/** Published first, then the forecast week by week, then targets: one row a date, one column a line. */
export function timeTable(chart: TimeChart): ChartTable {
  const columns = [
    ...chart.lines.map(({ label, points }) => ({ label, points })),
    targetColumn(chart),
  ].filter(({ points }) => points.length > 0);
  const dates = new Set(columns.flatMap(({ points }) => points.map(({ date }) => date)));
  const rows = [...dates].sort().flatMap((date) => {
    const found = columns.map(({ points }) => points.filter((point) => point.date === date));
    // Two papers may give different figures for one day: both are shown.
    const depth = Math.max(...found.map(({ length }) => length));
    const nth = (i: number) => found.map((points) => points[i]);
    return Array.from({ length: depth }, (_, i) => row(chart, date, nth(i)));
  });
  return {
    columns: [
      { head: 'Date' },
      ...columns.map(({ label }) => ({ head: label, unit: chart.unit, number: true })),
    ],
    rows,
  };
}

const targetColumn = ({ targets }: TimeChart) => ({ label: 'Target', points: targets });

function row(chart: TimeChart, date: string, points: readonly (TimePoint | undefined)[]): TableRow {
  const cells = points.map((point): Cell =>
    point ? { value: chart.round(point.value), words: chart.words(point.value) } : null,
  );
  const sources = points.flatMap((point) => point?.from ?? []);
  return { cells: [dateWords(date), ...cells], from: unique(sources) };
}

const originKey = (from: Origin): string => JSON.stringify(from);

const unique = (sources: readonly RowSource[]): RowSource[] => [
  ...new Map(sources.map((source) => [originKey(source.from), source])).values(),
];
