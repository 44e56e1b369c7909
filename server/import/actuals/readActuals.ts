import papaparse from 'papaparse';
import { INDICATOR_RULES } from '../../../model/returns/rules/indicatorRules.ts';
import { monthActuals, type MonthActuals } from '../../../model/schema/actuals.ts';
import { parseShape } from '../../../model/schema/parse.ts';
import type { Parsed, Problem } from '../../../model/schema/problem.ts';
import { LONG_COLUMNS, longMonths } from '../indicators/longMonths.ts';
import type { Refuse } from '../indicators/monthDrafts.ts';
import { plainName } from '../table/columns.ts';

const COLUMNS = Object.keys(LONG_COLUMNS) as (keyof typeof LONG_COLUMNS)[];

/**
 * Months of a CSV file with a figure a row: `month,measure,placement,value`, in any order and with any delimiter. A
 * file with a mistake is not taken: every problem is told with its row.
 */
export function readActuals(text: string, placementIds: readonly string[]): Parsed<MonthActuals[]> {
  const { data } = papaparse.parse<string[]>(text.replace(/^\uFEFF/, '').trimEnd(), {
    skipEmptyLines: 'greedy',
  });
  const rows = data.map((row) => row.map((cell) => cell.trim()));
  const heading = rows[0]?.map(plainName) ?? [];
  const missing = COLUMNS.filter((name) => !heading.includes(name));
  if (missing.length > 0) {
    const message = `The first row must name the columns ${COLUMNS.join(', ')}; missing: ${missing.join(', ')}.`;
    return { ok: false, problems: [{ path: 'csv', message }] };
  }
  const problems: Problem[] = [];
  const refuse: Refuse = (row, rule, { known = '', figure = '' } = {}) => {
    const message = INDICATOR_RULES[rule].says.replace('{known}', known).replace('{figure}', figure);
    problems.push({ path: `csv row ${row}`, message });
  };
  const at = { month: 0, measure: 0, placement: 0, value: 0 };
  for (const column of COLUMNS) at[column] = heading.indexOf(column);
  const read = longMonths(rows, { row: 0, at }, placementIds, refuse);
  for (const { month, cpStarts, cpEnds } of read) {
    if (cpStarts === undefined && cpEnds === undefined) continue;
    problems.push({
      path: month,
      message: 'Starts and ends of CP plans are not kept as actuals: leave them out.',
    });
  }
  const months = read.map(({ placements, cpStarts: _, cpEnds: __, ...totals }) => ({
    ...totals,
    ...(placements.size > 0 && {
      placements: [...placements].map(([placement, row]) => ({ placement, ...row })),
    }),
  }));
  for (const one of months) {
    const shape = parseShape(monthActuals, one);
    if (!shape.ok) problems.push(...shape.problems.map((it) => ({ ...it, path: `${one.month} ${it.path}` })));
  }
  if (problems.length === 0 && months.length === 0) {
    problems.push({ path: 'csv', message: INDICATOR_RULES['months-no-row'].says });
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: months as MonthActuals[] };
}
