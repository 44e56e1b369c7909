import papaparse from 'papaparse';
import { decodeText } from '../decodeText.ts';
import { TABLE_LIMITS } from './tableLimits.ts';
import { readWorkbook } from './readWorkbook.ts';

/** Cells as text, without spaces round them; row 0 is line 1 of the file. */
export interface Sheet {
  /** '' for a CSV file. */
  name: string;
  rows: string[][];
}

/** `why` completes "is no table that can be read: ...", and says nothing of what stands in the file. */
export type ReadTable = { ok: true; sheets: Sheet[] } | { ok: false; why: string };

/** A CSV file in any usual coding and with any delimiter, or an Excel workbook; bounded before anything grows. */
export async function readTable(bytes: Uint8Array): Promise<ReadTable> {
  if (bytes.length === 0) return refuse('it is empty.');
  if (bytes.length > TABLE_LIMITS.bytes) {
    return refuse(`it is larger than ${TABLE_LIMITS.bytes / 1e6} MB.`);
  }
  if (startsWith(bytes, [0x50, 0x4b])) return readWorkbook(bytes);
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    return refuse('it is a workbook of an old Excel or one with a password. Save it as .xlsx without one.');
  }
  return readCsv(await textOf(bytes));
}

function readCsv(text: string): ReadTable {
  if (text.includes('\0')) return refuse('it is no text.');
  if (longestLine(text) > TABLE_LIMITS.lineLength) return refuse('a line of it is too long for any table.');
  // Guessed from lines that hold something: blank ones would hide that the others are alike.
  const sample = text.split(/\r\n|\n|\r/, 100).filter((line) => line.trim() !== '');
  const { delimiter } = papaparse.parse(sample.slice(0, 30).join('\n')).meta;
  const { data } = papaparse.parse<string[]>(text, { delimiter, skipEmptyLines: false });
  if (data.length > TABLE_LIMITS.rows) return refuse(tooManyRows);
  if (data.some((row) => row.length > TABLE_LIMITS.columns)) return refuse(tooManyColumns);
  return { ok: true, sheets: [{ name: '', rows: data.map((row) => row.map((cell) => cell.trim())) }] };
}

export const tooManyRows = `it has more than ${TABLE_LIMITS.rows.toLocaleString('en-GB')} rows.`;
export const tooManyColumns = `it has more than ${TABLE_LIMITS.columns} columns.`;

async function textOf(bytes: Uint8Array): Promise<string> {
  // One chunk: what is bounded need not come in parts.
  async function* whole() {
    yield bytes;
  }
  let text = '';
  for await (const part of decodeText(whole())) text += part;
  return text.replace(/^\uFEFF/, '');
}

function longestLine(text: string): number {
  let longest = 0;
  for (let from = 0; from < text.length;) {
    const end = text.indexOf('\n', from);
    const to = end === -1 ? text.length : end;
    longest = Math.max(longest, to - from);
    from = to + 1;
  }
  return longest;
}

const startsWith = (bytes: Uint8Array, mark: readonly number[]) => mark.every((it, i) => bytes[i] === it);

const refuse = (why: string): ReadTable => ({ ok: false, why });
