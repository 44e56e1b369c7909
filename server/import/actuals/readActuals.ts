import papaparse from 'papaparse';
import { sentMonths, type Counted, type SentMonth } from '../../../model/schema/actuals.ts';
import { parseShape } from '../../../model/schema/parse.ts';
import type { Parsed, Problem } from '../../../model/schema/problem.ts';
import { monthIn } from '../indicators/monthCell.ts';
import { numberIn } from '../indicators/monthDrafts.ts';
import { RowsOfMonths } from './rowsOfMonths.ts';

const COLUMNS = ['month', 'measure', 'placement', 'value'] as const;
type Column = (typeof COLUMNS)[number];

const TOTALS: Record<string, Counted> = {
  children: 'children',
  entries: 'entries',
  exits: 'exits',
  'cp-plans': 'cpPlans',
};
const OF_PLACEMENT: Record<string, 'children' | 'spendGbp'> = {
  'placement-children': 'children',
  'placement-spend': 'spendGbp',
};
const MEASURES = [...Object.keys(TOTALS), ...Object.keys(OF_PLACEMENT)].join(', ');
const TWICE = 'This figure stands in a row above already.';

/** Months of a file, and where in it a path into them stands: "csv row 5, placement". */
export interface ActualsFile {
  months: SentMonth[];
  place: (path: string) => string;
}

/**
 * Months of a CSV file with a figure a row: `month,measure,placement,value`, in any order and with any delimiter. A row
 * without a value names nothing. A file with a mistake is not taken: every problem is told with its row and column.
 */
export function readActuals(text: string, placementIds: readonly string[]): Parsed<ActualsFile> {
  const { data } = papaparse.parse<string[]>(text.replace(/^\uFEFF/, '').trimEnd());
  const heading = data[0]?.map((name) => name.trim().toLowerCase()) ?? [];
  const missing = COLUMNS.filter((name) => !heading.includes(name));
  if (missing.length > 0) {
    const message = `The first row must name the columns ${COLUMNS.join(', ')}; missing: ${missing.join(', ')}.`;
    return { ok: false, problems: [{ path: 'csv row 1', message }] };
  }
  const problems: Problem[] = [];
  const rows = new RowsOfMonths();
  data.slice(1).forEach((cells, i) => {
    const at = (column: Column) => cells[heading.indexOf(column)]?.trim() ?? '';
    const row = i + 2;
    const refuse = (column: Column, message: string) =>
      problems.push({ path: `csv row ${row}, ${column}`, message });
    if (at('value') === '') return undefined;
    const [month, measure, placement] = [monthIn(at('month')), at('measure').toLowerCase(), at('placement')];
    const value = numberIn(at('value'));
    if (month === undefined) return refuse('month', 'Write the month as 2024-04.');
    const field = own(TOTALS, measure) ?? own(OF_PLACEMENT, measure);
    if (field === undefined) return refuse('measure', `There is no such measure. Known: ${MEASURES}.`);
    const ofAll = own(TOTALS, measure) !== undefined;
    if (ofAll && placement !== '')
      return refuse('placement', 'This measure is of all placements together: leave placement empty.');
    if (!ofAll && !placementIds.includes(placement))
      return refuse('placement', `There is no such placement type. Known: ${placementIds.join(', ')}.`);
    if (value === undefined) return refuse('value', 'The value is no number.');
    const figure = { month, field, value, ...(!ofAll && { placement }) };
    return rows.add(figure, row) ? undefined : refuse('measure', TWICE);
  });
  if (problems.length === 0 && rows.months.length === 0)
    problems.push({ path: 'csv', message: 'There is no row with a value.' });
  if (rows.months.length > 0) {
    const read = parseShape(sentMonths, rows.months);
    if (!read.ok) {
      // A list of its own, whose paths begin with its numbers.
      const placed = read.problems.map((it) => ({ ...it, path: rows.place(`months${it.path}`) }));
      problems.push(...placed);
    }
  }
  const place = (path: string) => rows.place(path);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: { months: rows.months, place } };
}

const own = <T>(names: Record<string, T>, name: string): T | undefined =>
  Object.hasOwn(names, name) ? names[name] : undefined;
