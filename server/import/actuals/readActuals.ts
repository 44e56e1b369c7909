import papaparse from 'papaparse';
import { parseShape } from '../../../model/schema/parse.ts';
import { isMonth } from '../../../model/time/isMonth.ts';
import { monthActuals, type MonthActuals } from '../../../model/schema/actuals.ts';
import type { Parsed, Problem } from '../../../model/schema/problem.ts';

const COLUMNS = ['month', 'measure', 'placement', 'value'] as const;
type Column = (typeof COLUMNS)[number];

const TOTALS = { children: 'children', entries: 'entries', exits: 'exits', 'cp-plans': 'cpPlans' } as const;
const OF_PLACEMENT = { 'placement-children': 'children', 'placement-spend': 'spendGbp' } as const;
const MEASURES = [...Object.keys(TOTALS), ...Object.keys(OF_PLACEMENT)].join(', ');

interface Draft {
  totals: Record<string, number>;
  placements: Map<string, Record<string, number>>;
}

/**
 * Months of a CSV file with a figure a row: `month,measure,placement,value`, in any order and with any delimiter. A
 * file with a mistake is not taken: every problem is told with its row.
 */
export function readActuals(text: string, placementIds: readonly string[]): Parsed<MonthActuals[]> {
  const { data } = papaparse.parse<string[]>(text.replace(/^\uFEFF/, '').trimEnd(), {
    skipEmptyLines: 'greedy',
  });
  const heading = data[0]?.map((name) => name.trim().toLowerCase()) ?? [];
  const missing = COLUMNS.filter((name) => !heading.includes(name));
  if (missing.length > 0) {
    const message = `The first row must name the columns ${COLUMNS.join(', ')}; missing: ${missing.join(', ')}.`;
    return { ok: false, problems: [{ path: 'csv', message }] };
  }
  const problems: Problem[] = [];
  const drafts = new Map<string, Draft>();
  data.slice(1).forEach((cells, i) => {
    const at = (column: Column) => cells[heading.indexOf(column)]?.trim() ?? '';
    const refuse = (message: string) => problems.push({ path: `csv row ${i + 2}`, message });
    const value = numberIn(at('value'));
    const month = at('month').slice(0, 7);
    if (!isMonth(month)) return refuse('Write the month as 2024-04.');
    if (value === undefined) return refuse('The value is no number.');
    const draft = drafts.get(month) ?? { totals: {}, placements: new Map<string, Record<string, number>>() };
    drafts.set(month, draft);
    const measure = at('measure').toLowerCase();
    const placement = at('placement');
    if (Object.hasOwn(TOTALS, measure)) {
      const field = TOTALS[measure as keyof typeof TOTALS];
      if (placement !== '')
        return refuse('This measure is of all placements together: leave placement empty.');
      if (field in draft.totals) return refuse('This figure stands in a row above already.');
      draft.totals[field] = value;
    } else if (Object.hasOwn(OF_PLACEMENT, measure)) {
      if (!placementIds.includes(placement)) {
        return refuse(`There is no such placement type. Known: ${placementIds.join(', ')}.`);
      }
      const row = draft.placements.get(placement) ?? {};
      draft.placements.set(placement, row);
      const field = OF_PLACEMENT[measure as keyof typeof OF_PLACEMENT];
      if (field in row) return refuse('This figure stands in a row above already.');
      row[field] = value;
    } else refuse(`There is no such measure. Known: ${MEASURES}.`);
  });
  const months = [...drafts].map(([month, { totals, placements }]) => ({
    month,
    ...totals,
    ...(placements.size > 0 && {
      placements: [...placements].map(([placement, row]) => ({ placement, ...row })),
    }),
  }));
  for (const one of months) {
    const read = parseShape(monthActuals, one);
    if (!read.ok) problems.push(...read.problems.map((it) => ({ ...it, path: `${one.month} ${it.path}` })));
  }
  if (problems.length === 0 && months.length === 0)
    problems.push({ path: 'csv', message: 'There is no row.' });
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: months as MonthActuals[] };
}

/** "1,234.50" and "£1,234" too; nothing for what is no number. */
function numberIn(text: string): number | undefined {
  const plain = text.replace(/^£/, '').replaceAll(/(?<=\d),(?=\d{3}(\D|$))/g, '');
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : undefined;
}
