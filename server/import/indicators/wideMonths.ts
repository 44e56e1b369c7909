import type { MonthIndicators, MonthTotal } from '../../../model/returns/indicators.ts';
import { plainName, type ColumnNames, type ColumnPlaces } from '../table/columns.ts';
import { monthIn } from './monthCell.ts';
import { MonthDrafts, numberIn, type Refuse } from './monthDrafts.ts';

/** Columns of the layout with a month a row, by the names that performance teams give them. */
export const WIDE_COLUMNS = {
  month: ['month', 'monthending', 'monthend', 'period', 'date', 'reportingmonth'],
  children: [
    'children',
    'cla',
    'lac',
    'childrenlookedafter',
    'lookedafterchildren',
    'lookedafter',
    'childrenincare',
    'clachildren',
    'clatotal',
    'totalcla',
    'numberofcla',
    'claatmonthend',
    'claatendofmonth',
  ],
  entries: [
    'entries',
    'claentries',
    'clastarts',
    'clastarted',
    'newcla',
    'newentries',
    'admissions',
    'startedtobelookedafter',
    'enteredcare',
    'startstocare',
  ],
  exits: [
    'exits',
    'claexits',
    'claends',
    'claceased',
    'ceased',
    'ceasedtobelookedafter',
    'leftcare',
    'leavers',
    'discharges',
  ],
  cpPlans: [
    'cpplans',
    'cpp',
    'plans',
    'childprotectionplans',
    'childprotection',
    'oncpplan',
    'oncpplans',
    'childrenoncpplans',
    'childrensubjecttoplan',
    'cpplansatmonthend',
  ],
  cpStarts: [
    'cpstarts',
    'cpplanstarts',
    'cpplansstarted',
    'cpplansstarts',
    'newcpplans',
    'newplans',
    'planstarts',
    'plansstarted',
    'starts',
  ],
  cpEnds: [
    'cpends',
    'cpplanends',
    'cpplansended',
    'cpplansends',
    'endedcpplans',
    'planends',
    'plansended',
    'ends',
  ],
} as const satisfies ColumnNames<'month' | MonthTotal>;

type Column = keyof typeof WIDE_COLUMNS;
interface Heading {
  row: number;
  at: ColumnPlaces<Column>;
}

/** Months of a table with a month a row and a figure a column, spend and children by placement type too. */
export function wideMonths(
  rows: readonly (readonly string[])[],
  heading: Heading,
  placements: readonly { id: string; label: string }[],
  refuse: Refuse,
): MonthIndicators[] {
  const drafts = new MonthDrafts(refuse);
  const names = rows[heading.row]!;
  const totals = (Object.entries(heading.at) as [Column, number][]).flatMap(([column, place]) =>
    column === 'month' || place < 0 ? [] : [{ column, place }],
  );
  const read = new Set(Object.values(heading.at));
  const byPlacement = names.flatMap((name, place) => {
    const found = read.has(place) ? undefined : figureOfPlacement(name, placements);
    return found ? [{ ...found, place }] : [];
  });
  const known = new Set([...read, ...byPlacement.map(({ place }) => place)]);
  const unread = names.filter((name, place) => name !== '' && !known.has(place)).length;
  if (unread > 0) refuse(heading.row + 1, 'month-columns-not-read', { count: String(unread) });

  rows.slice(heading.row + 1).forEach((cells, i) => {
    const row = heading.row + 2 + i;
    const figures = [...totals, ...byPlacement].filter(({ place }) => (cells[place] ?? '') !== '');
    if (figures.length === 0) return;
    const cell = cells[heading.at.month] ?? '';
    if (/total|average|mean/i.test(cell)) return;
    const month = monthIn(cell);
    if (month === undefined) {
      refuse(row, 'month-no-month');
      return;
    }
    for (const figure of figures) {
      const value = numberIn(cells[figure.place]!);
      // The column is one of those known here, so that its name tells nothing.
      if (value === undefined) refuse(row, 'month-column-no-number', { column: names[figure.place]! });
      else if ('column' in figure) drafts.total(month, figure.column as MonthTotal, value, row);
      else drafts.ofPlacement(month, figure, value, row);
    }
  });
  return drafts.months;
}

const OF_FIGURE = [
  { words: ['spendgbp', 'spend', 'cost', 'expenditure'], field: 'spendGbp' },
  { words: ['children', 'placements', 'number'], field: 'children' },
] as const;

/** "Spend: Residential care", "residential spend (£)" and "own-foster children", by id or label. */
function figureOfPlacement(
  name: string,
  placements: readonly { id: string; label: string }[],
): { placement: string; field: 'children' | 'spendGbp' } | undefined {
  const plain = plainName(name);
  for (const { id, label } of placements) {
    for (const named of [plainName(id), plainName(label)]) {
      for (const { words, field } of OF_FIGURE) {
        if (words.some((word) => plain === word + named || plain === named + word))
          return { placement: id, field };
      }
    }
  }
  return undefined;
}
