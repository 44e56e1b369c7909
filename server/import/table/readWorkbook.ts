import readXlsxFile from 'read-excel-file/universal';
import type { ReadTable, Sheet } from './readTable.ts';
import { TABLE_LIMITS } from './tableLimits.ts';
import { problemOfWorkbook } from './workbookBounds.ts';

/** The sheets of an Excel workbook (.xlsx) as text: what cells show, not how formulas come to it; dates as 2024-04-01. */
export async function readWorkbook(bytes: Uint8Array): Promise<ReadTable> {
  const why = problemOfWorkbook(bytes);
  if (why !== undefined) return { ok: false, why };
  try {
    // Numbers stay the digits of the file, so that pence are exact and long numbers of children keep theirs.
    const sheets = await readXlsxFile<string>(new Uint8Array(bytes).buffer, { parseNumber: plainNumber });
    if (sheets.length > TABLE_LIMITS.sheets) {
      return { ok: false, why: `it has more than ${TABLE_LIMITS.sheets} sheets.` };
    }
    return { ok: true, sheets: sheets.map(({ sheet, data }) => asText(sheet, data as unknown[][])) };
  } catch {
    // What the reader says may hold the value of a cell.
    return { ok: false, why: 'it is no workbook of today’s Excel, or it is damaged.' };
  }
}

const asText = (name: string, data: unknown[][]): Sheet => ({
  name,
  rows: data.map((row) => row.map(cellText)),
});

function cellText(cell: unknown): string {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return typeof cell === 'string' || typeof cell === 'boolean' ? String(cell).trim() : '';
}

/** A spreadsheet keeps 482.91 as 482.90999999999997 and shows 15 digits of it: those were meant. */
function plainNumber(digits: string): string {
  const value = Number(digits);
  return Number.isFinite(value) ? String(Number(value.toPrecision(15))) : digits;
}
