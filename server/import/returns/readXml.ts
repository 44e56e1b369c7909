import { FileRefused } from './fileRefused.ts';
import type { Reading } from './reading.ts';
import { EPISODE_COLUMNS, HEADER_COLUMNS, tableOf, UNACCOMPANIED_COLUMNS } from './tableKinds.ts';
import { addFile, TableReader } from './tableReader.ts';
import { xmlRecords, type XmlRecord } from './xmlRecords.ts';

const READ_COLUMNS = [...new Set<string>([...EPISODE_COLUMNS, ...HEADER_COLUMNS, ...UNACCOMPANIED_COLUMNS])];
const PLACES: ReadonlyMap<string, number> = new Map(READ_COLUMNS.map((column, i) => [column, i]));

/**
 * Reads the XML form of a return. Each table that it has becomes a file of its own, such as `return.xml (Episodes)`;
 * its rows are numbered as the records of that table come, the first being 1.
 */
export async function readXml(reading: Reading, name: string, text: AsyncIterable<string>): Promise<void> {
  const tables = new Map<string, XmlTable>();
  const take = (record: XmlRecord) => {
    for (const part of partsOf(record)) {
      const kind = tableOf(part);
      if (kind === undefined || kind.table === 'ignored') continue;
      let table = tables.get(kind.called);
      if (table === undefined) {
        tables.set(kind.called, (table = xmlTable(reading, `${name} (${kind.called})`, kind)));
      }
      table.take(record);
    }
  };
  let records = 0;
  for await (const some of xmlRecords(text, reading.limits)) {
    records += some.length;
    reading.countRows(some.length);
    const { rows } = reading.limits;
    if (records > rows) throw new FileRefused('too-many-rows', { limit: `${rows}` }, rows);
    some.forEach(take);
    reading.tellProgress();
  }
  if (tables.size === 0) throw new FileRefused('xml-no-records');
}

/** A record of a child may be a row of Header and, where it has the day the status ceases, one of UASC as well. */
function partsOf(record: XmlRecord): ReadonlySet<string>[] {
  const columns = new Set(record.keys());
  const both = columns.has('DUC') && ['ETHNIC', 'UPN', 'MOTHER'].some((it) => columns.has(it));
  if (!both) return [columns];
  columns.delete('DUC');
  return record.get('DUC')!.trim() === '' ? [columns] : [columns, new Set(['CHILD', 'DUC'])];
}

interface XmlTable {
  take: (record: XmlRecord) => void;
}

function xmlTable(reading: Reading, name: string, kind: NonNullable<ReturnType<typeof tableOf>>): XmlTable {
  const columns = new Set<string>(READ_COLUMNS);
  const facts = { named: reading.yearNamed(name), columns };
  const file = addFile(reading.gathered, { name, table: kind.table }, facts);
  const rows = new TableReader(reading.gathered, kind, PLACES, reading.correctionsOf(name));
  let row = 0;
  return {
    take: (record) => {
      row += 1;
      if (rows.leavesOut(row, file, record.get('CHILD'))) return;
      rows.take(
        READ_COLUMNS.map((column) => record.get(column) ?? ''),
        row,
        file,
      );
    },
  };
}
