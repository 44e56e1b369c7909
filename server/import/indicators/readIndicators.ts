import type { MonthIndicators } from '../../../model/returns/indicators.ts';
import type { RowProblem } from '../../../model/returns/tables.ts';
import { findHeading } from '../table/columns.ts';
import { readTable } from '../table/readTable.ts';
import { LONG_COLUMNS, longMonths } from './longMonths.ts';
import type { Refuse } from './monthDrafts.ts';
import { WIDE_COLUMNS, wideMonths } from './wideMonths.ts';

export interface ReadIndicators {
  files: { name: string; kind: 'months' | 'none'; months: number }[];
  /** By month; a month of several files or sheets has the figures of all, each as it was met first. */
  months: MonthIndicators[];
  problems: RowProblem[];
}

/**
 * Monthly indicators of CSV or Excel files, a month a row or a figure a row. A problem takes away its own figure or row
 * and nothing else. No problem holds a figure.
 *
 * @param placements types by whose id or label spend and children are told apart
 */
export async function readIndicators(
  files: readonly { name: string; bytes: Uint8Array }[],
  placements: readonly { id: string; label: string }[],
): Promise<ReadIndicators> {
  const read: ReadIndicators = { files: [], months: [], problems: [] };
  for (const [file, { name, bytes }] of files.entries()) {
    const refuse: Refuse = (row, rule, details) => {
      read.problems.push({ at: { file, row }, rule, effect: 0, ...(details && { details }) });
    };
    const months = await monthsOfFile(bytes, placements, refuse);
    read.files.push({ name, kind: months ? 'months' : 'none', months: months?.length ?? 0 });
    for (const month of months ?? []) merge(read.months, month, () => refuse(0, 'month-figure-twice'));
  }
  read.months.sort((a, b) => (a.month < b.month ? -1 : 1));
  return read;
}

async function monthsOfFile(
  bytes: Uint8Array,
  placements: readonly { id: string; label: string }[],
  refuse: Refuse,
): Promise<MonthIndicators[] | undefined> {
  const table = await readTable(bytes);
  if (!table.ok) {
    refuse(0, 'months-file-unreadable', { why: table.why });
    return undefined;
  }
  const months: MonthIndicators[] = [];
  let found = false;
  for (const { rows } of table.sheets) {
    const sheet = monthsOfRows(rows, placements, refuse);
    found ||= sheet !== undefined;
    for (const month of sheet ?? []) merge(months, month, () => refuse(0, 'month-figure-twice'));
  }
  if (!found) refuse(0, 'months-no-columns');
  else if (months.length === 0) refuse(0, 'months-no-row');
  return found ? months : undefined;
}

function monthsOfRows(
  rows: readonly (readonly string[])[],
  placements: readonly { id: string; label: string }[],
  refuse: Refuse,
): MonthIndicators[] | undefined {
  const long = findHeading(rows, LONG_COLUMNS, (has) => has('month') && has('measure') && has('value'));
  if (long) {
    const ids = placements.map(({ id }) => id);
    return longMonths(rows, long, ids, refuse);
  }
  const hasFigure = (has: (column: keyof typeof WIDE_COLUMNS) => boolean) =>
    (Object.keys(WIDE_COLUMNS) as (keyof typeof WIDE_COLUMNS)[]).some((it) => it !== 'month' && has(it));
  const wide =
    findHeading(rows, WIDE_COLUMNS, (has) => has('month') && hasFigure(has)) ??
    // A sheet of spend alone has columns of placement types only.
    findHeading(rows, WIDE_COLUMNS, (has) => has('month'));
  return wide && wideMonths(rows, wide, placements, refuse);
}

/** Adds what a month has not got yet; what both have is told once. */
function merge(months: MonthIndicators[], fresh: MonthIndicators, twice: () => void): void {
  const known = months.find(({ month }) => month === fresh.month);
  if (known === undefined) {
    months.push(fresh);
    return;
  }
  const { placements, ...totals } = fresh;
  let doubled = false;
  for (const [field, value] of Object.entries(totals)) {
    if (field === 'month') continue;
    if (Object.hasOwn(known, field)) doubled = true;
    else Object.assign(known, { [field]: value });
  }
  for (const [placement, figures] of placements) {
    const before = known.placements.get(placement) ?? {};
    if (Object.keys(figures).some((it) => Object.hasOwn(before, it))) doubled = true;
    known.placements.set(placement, { ...figures, ...before });
  }
  if (doubled) twice();
}
