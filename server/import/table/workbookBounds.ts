import { inflateRawSync } from 'node:zlib';
import { TABLE_LIMITS } from './tableLimits.ts';

/**
 * Why a workbook must not be unpacked; nothing where it may. A workbook is a ZIP archive of XML: a small file can hold
 * gigabytes, and one cell far to the right of the last row makes a reader that fills gaps build billions of cells.
 * So every part is unpacked here first, no further than the limit, and every address of a sheet is looked at.
 *
 * Only the archive's own list of parts is gone by, as the reader does too.
 */
export function problemOfWorkbook(bytes: Uint8Array): string | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts = partsOf(file);
  if (parts === undefined) return 'it is a damaged archive.';
  if (!parts.some(({ name }) => name === '[Content_Types].xml')) return 'it is an archive, not a workbook.';
  let left: number = TABLE_LIMITS.unpackedBytes;
  for (const part of parts) {
    if (!/\.(xml|xml\.rels)$/.test(part.name)) continue;
    const xml = unpack(file, part, left);
    if (xml === undefined)
      return `unpacked it is larger than ${TABLE_LIMITS.unpackedBytes / 1e6} MB, or damaged.`;
    left -= xml.length;
    const beyond = beyondLimits(xml.toString('latin1'));
    if (beyond !== undefined) return beyond;
  }
  return undefined;
}

interface Part {
  name: string;
  method: number;
  packed: number;
  unpacked: number;
  header: number;
}

const END_MARK = 0x06054b50;
const LIST_MARK = 0x02014b50;
const HEADER_MARK = 0x04034b50;
const MOST_PARTS = 2_000;

/** The parts as the end of the archive lists them (PKWARE APPNOTE 4.3.12); nothing where it lists none. */
function partsOf(file: Buffer): Part[] | undefined {
  let end = file.length - 22;
  const first = Math.max(0, end - 65_535);
  while (end >= first && file.readUInt32LE(end) !== END_MARK) end--;
  if (end < first || end < 0) return undefined;
  const count = file.readUInt16LE(end + 10);
  let at = file.readUInt32LE(end + 16);
  if (count > MOST_PARTS) return undefined;
  const parts: Part[] = [];
  for (let i = 0; i < count; i++) {
    if (at + 46 > file.length || file.readUInt32LE(at) !== LIST_MARK) return undefined;
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) => file.readUInt16LE(at + offset));
    parts.push({
      name: file.toString('utf8', at + 46, at + 46 + nameLength!),
      method: file.readUInt16LE(at + 10),
      packed: file.readUInt32LE(at + 20),
      unpacked: file.readUInt32LE(at + 24),
      header: file.readUInt32LE(at + 42),
    });
    at += 46 + nameLength! + extra! + comment!;
  }
  return parts;
}

/** Nothing where it is larger than `most`, larger than it says, or no such part. */
function unpack(file: Buffer, { method, packed, unpacked, header }: Part, most: number): Buffer | undefined {
  if (unpacked > most || header + 30 > file.length || file.readUInt32LE(header) !== HEADER_MARK)
    return undefined;
  const from = header + 30 + file.readUInt16LE(header + 26) + file.readUInt16LE(header + 28);
  const data = file.subarray(from, from + packed);
  if (method === 0) return data.length === unpacked ? data : undefined;
  if (method !== 8) return undefined;
  try {
    return inflateRawSync(data, { maxOutputLength: Math.max(1, unpacked) });
  } catch {
    return undefined;
  }
}

const ADDRESS = /<(?:\w+:)?(?:c|row)\s[^>]*?\br\s*=\s*["']([A-Z]*)(\d*)["']/g;

function beyondLimits(xml: string): string | undefined {
  for (const [, letters, digits] of xml.matchAll(ADDRESS)) {
    if (Number(digits) > TABLE_LIMITS.rows) {
      return `it has a cell beyond row ${TABLE_LIMITS.rows.toLocaleString('en-GB')}.`;
    }
    if (columnNumber(letters!) > TABLE_LIMITS.columns)
      return `it has a cell beyond column ${TABLE_LIMITS.columns}.`;
  }
  return undefined;
}

const columnNumber = (letters: string): number =>
  [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
