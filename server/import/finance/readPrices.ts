import { DEFAULT_GROUPS, type PlacementGroup } from '../../../model/returns/groups.ts';
import type { ReadPrices } from '../../../model/returns/costs/prices.ts';
import { settlePrices } from '../../../model/returns/costs/settlePrices.ts';
import { findHeading } from '../table/columns.ts';
import { readTable } from '../table/readTable.ts';
import { CHILD_PRICE_COLUMNS, GROUP_PRICE_COLUMNS } from './priceColumns.ts';
import { readChildPrices } from './readChildPrices.ts';
import { readGroupPrices } from './readGroupPrices.ts';
import { PriceProblems } from './priceProblems.ts';

/**
 * Prices of finance extracts (a row a placement) and of tables with a row a placement group, CSV or Excel, told apart by
 * their columns. Every row that is not taken as it stands is in `problems`, with its file and row; a sheet without a
 * table is passed over where another of its file has one. Rows that price the same twice are settled by
 * `settlePrices`, which says what it did.
 */
export async function readPrices(
  files: readonly { name: string; bytes: Uint8Array }[],
  groups: readonly PlacementGroup[] = DEFAULT_GROUPS,
): Promise<ReadPrices> {
  const read: ReadPrices = { files: [], children: [], groups: [], problems: [] };
  for (const [file, { name, bytes }] of files.entries()) {
    const before = read.children.length + read.groups.length;
    const problems = new PriceProblems(file, read.problems);
    const kind = await readOne(bytes, groups, read, problems);
    read.files.push({ name, kind, rows: read.children.length + read.groups.length - before });
  }
  const settled = settlePrices(read.children);
  return { ...read, children: settled.rows, problems: [...read.problems, ...settled.problems] };
}

async function readOne(
  bytes: Uint8Array,
  groups: readonly PlacementGroup[],
  into: ReadPrices,
  problems: PriceProblems,
): Promise<ReadPrices['files'][number]['kind']> {
  const table = await readTable(bytes);
  if (!table.ok) {
    problems.add(0, 'price-file-unreadable', { why: table.why });
    return 'none';
  }
  let kind: ReadPrices['files'][number]['kind'] = 'none';
  for (const { rows } of table.sheets) {
    const byChild = findHeading(rows, CHILD_PRICE_COLUMNS, (has) => has('child') && has('cost'));
    if (byChild) {
      into.children.push(...readChildPrices(rows, byChild, problems));
      kind = 'children';
      continue;
    }
    const byGroup = findHeading(rows, GROUP_PRICE_COLUMNS, (has) => has('group') && has('cost'));
    if (byGroup) {
      into.groups.push(...readGroupPrices(rows, byGroup, { groups, known: into.groups }, problems));
      if (kind === 'none') kind = 'groups';
    }
  }
  if (kind === 'none') problems.add(0, 'price-no-columns');
  return kind;
}
