import type { Origin } from '../../model/words/sentence.ts';
import { dateWords } from '../../model/words/dates.ts';
import { PERCENTILES_NOTE, type Cell, type ChartTable, type RowSource, type TableRow } from './chartTable.ts';

/** A quantity over time: published history, forecasts and the targets they are held against. */
export interface TimeChart {
  title: string;
  /** Quantity, unit, place and period. */
  subtitle: string;
  /** The unit in the head of a table: "children". */
  unit: string;
  /** A value as the page says it; a file holds it as it is. */
  words: (value: number) => string;
  axisWords: (value: number) => string;
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
  /** Its values in words, where they are rounded otherwise than the chart's. */
  words?: (value: number) => string;
  /** What its values are where they have a spread: "median". */
  middle?: string;
  /** Whether its spread is drawn: a second fan over the first could not be read. */
  fan?: boolean;
}

export interface TimePoint {
  date: string;
  value: number;
  from: RowSource;
  spread?: Spread;
}

/** Where the middle 8 and the middle 5 of 10 runs lie. */
export interface Spread {
  p10: number;
  p25: number;
  p75: number;
  p90: number;
}

interface Column {
  label: string;
  points: readonly TimePoint[];
  words: (value: number) => string;
}

/** A line with what its values are: "The plan, median". */
export const lineName = ({ label, middle }: TimeLine): string => (middle ? `${label}, ${middle}` : label);

/** Published first, then the forecast week by week, then targets: one row a date, one column a line. */
export function timeTable(chart: TimeChart): ChartTable {
  const columns = [...chart.lines.flatMap((line) => lineColumns(line, chart)), targetColumn(chart)].filter(
    ({ points }) => points.length > 0,
  );
  const dates = new Set(columns.flatMap(({ points }) => points.map(({ date }) => date)));
  const rows = [...dates].sort().flatMap((date) => {
    const found = columns.map(({ points }) => points.filter((point) => point.date === date));
    // Two papers may give different figures for one day: both are shown.
    const depth = Math.max(...found.map(({ length }) => length));
    const nth = (i: number) => found.map((points) => points[i]);
    return Array.from({ length: depth }, (_, i) => row(columns, date, nth(i)));
  });
  return {
    columns: [
      { head: 'Date' },
      ...columns.map(({ label }) => ({ head: label, unit: chart.unit, number: true })),
    ],
    rows,
    ...(chart.lines.some(hasSpread) && { note: PERCENTILES_NOTE }),
  };
}

const targetColumn = ({ targets, words }: TimeChart): Column => ({ label: 'Target', points: targets, words });

export const hasSpread = ({ points }: TimeLine): boolean => points.some(({ spread }) => spread);

/** One column, or three where a line has a spread: the middle, and where 8 runs in 10 lie. */
function lineColumns(line: TimeLine, chart: TimeChart): Column[] {
  const { label, points, words = chart.words } = line;
  const named = { label: lineName(line), points, words };
  if (!hasSpread(line)) return [named];
  const end = (of: 'p10' | 'p90') =>
    points.flatMap((point) => (point.spread ? [{ ...point, value: point.spread[of] }] : []));
  const ends = [
    { label: `${label}, low`, points: end('p10'), words },
    { label: `${label}, high`, points: end('p90'), words },
  ];
  return [named, ...ends];
}

function row(columns: readonly Column[], date: string, points: readonly (TimePoint | undefined)[]): TableRow {
  const cells = points.map((point, i): Cell =>
    point ? { value: point.value, words: columns[i]!.words(point.value) } : null,
  );
  const sources = points.flatMap((point) => point?.from ?? []);
  return { cells: [dateWords(date), ...cells], from: unique(sources) };
}

const originKey = (from: Origin): string => JSON.stringify(from);

const unique = (sources: readonly RowSource[]): RowSource[] => [
  ...new Map(sources.map((source) => [originKey(source.from), source])).values(),
];
