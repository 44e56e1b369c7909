import type { ReadIndicators } from '../import/indicators/readIndicators.ts';
import type { ReadPrices } from '../../model/returns/costs/prices.ts';
import type { ReadReturns, RowPlace, RowProblem } from '../../model/returns/tables.ts';
import type { ReturnProblem, ReturnsRead } from '../../model/schema/returns.ts';
import { isoDateOf } from '../../model/time/calendar.ts';

/** What each file was read as. */
export const filesAnswered = (
  read: ReadReturns,
  prices: ReadPrices,
  indicators: ReadIndicators,
): ReturnsRead['files'] => [
  ...read.files.map(({ name, table, yearEnds, rows }) => ({
    name,
    table,
    yearEnds: yearEnds === null ? null : isoDateOf(yearEnds),
    rows,
  })),
  ...prices.files.map(({ name, kind, rows }) => ({
    name,
    table: kind === 'none' ? 'unreadable' : 'prices',
    yearEnds: null,
    rows,
  })),
  ...indicators.files.map(({ name, kind, months }) => ({
    name,
    table: kind === 'none' ? 'unreadable' : 'indicators',
    yearEnds: null,
    rows: months,
  })),
];

/** A correction may name a file that there is not. */
const NO_FILE = 'your corrections';

/** Every problem by the name of its file; with its child only where that is asked for. */
export function problemsAnswered(
  read: ReadReturns,
  others: readonly { files: readonly { name: string }[]; problems: readonly RowProblem[] }[],
  showChildren: boolean,
): ReturnProblem[] {
  const children = showChildren ? childrenByRow(read) : undefined;
  const named = (files: readonly { name: string }[]) => (problem: RowProblem) =>
    answered(problem, files[problem.at.file]?.name ?? NO_FILE);
  return [
    ...read.problems.map((problem) => {
      const child = children?.get(key(problem.at));
      return { ...named(read.files)(problem), ...(child !== undefined && { child }) };
    }),
    ...others.flatMap(({ files, problems }) => problems.map(named(files))),
  ];
}

const answered = ({ at, rule, effect, details }: RowProblem, file: string): ReturnProblem => ({
  file,
  row: at.row,
  rule,
  effect,
  ...(details && { details: { ...details } }),
});

const key = ({ file, row }: RowPlace): string => `${file}:${row}`;

const childrenByRow = ({ headers, episodes, unaccompanied }: ReadReturns): Map<string, string> =>
  new Map([...headers, ...episodes, ...unaccompanied].map(({ at, child }) => [key(at), child]));
