import papaparse from 'papaparse';
import { decodeText } from '../import/decodeText.ts';
import { CHILD_PRICE_COLUMNS } from '../import/finance/priceColumns.ts';
import { plainName } from '../import/table/columns.ts';
import { readTable } from '../import/table/readTable.ts';
import type { GivenFile } from '../import/returns/readReturns.ts';

/** A file as it was given, whole. */
export interface WholeFile {
  name: string;
  bytes: Uint8Array;
}

/** What files are, by what stands in their first rows. */
export interface ToldApart {
  returns: GivenFile[];
  prices: WholeFile[];
  indicators: WholeFile[];
}

/** More than any finance extract or sheet of indicators has; a larger file is a return or nothing. */
const MOST_BYTES = 32 * 1024 * 1024;
const FIRST_LINES = 20;
const BYTES_LOOKED_AT = 64 * 1024;

/** Tells returns, finance extracts and monthly indicators apart by their columns. */
export async function tellApart(files: Iterable<GivenFile> | AsyncIterable<GivenFile>): Promise<ToldApart> {
  const told: ToldApart = { returns: [], prices: [], indicators: [] };
  for await (const { name, bytes } of files) {
    const pieces = bytes[Symbol.asyncIterator]();
    const start = await first(pieces);
    const isWorkbook = /\.xls[xm]?$/i.test(name);
    const kind = isWorkbook ? undefined : kindOf(await linesOf(start));
    if (!isWorkbook && kind === undefined) {
      told.returns.push({ name, bytes: again(start, pieces) });
      continue;
    }
    const whole = { name, bytes: await gathered(again(start, pieces)) };
    told[kind ?? (await kindOfWorkbook(whole.bytes))].push(whole);
  }
  return told;
}

type Kind = 'prices' | 'indicators';

async function kindOfWorkbook(bytes: Uint8Array): Promise<Kind> {
  const read = await readTable(bytes);
  const kinds = read.ok ? read.sheets.map(({ rows }) => kindOf(rows.slice(0, FIRST_LINES))) : [];
  return kinds.find((it) => it !== undefined) ?? 'prices';
}

const COSTS = new Set<string>(CHILD_PRICE_COLUMNS.cost);
const MONTHS = new Set(['month', 'monthending', 'monthend', 'period']);

/** A table with a weekly cost is one of prices, one with months is one of indicators, any other a return's. */
function kindOf(rows: readonly (readonly string[])[]): Kind | undefined {
  for (const row of rows) {
    const names = row.map(plainName);
    if (names.some((name) => MONTHS.has(name))) return 'indicators';
    if (names.length > 1 && names.some((name) => COSTS.has(name))) return 'prices';
  }
  return undefined;
}

async function linesOf(start: Uint8Array): Promise<string[][]> {
  // An archive or a picture has no lines; its bytes would be decoded for nothing.
  if (start.includes(0) && !(start[0] === 0xff || start[0] === 0xfe)) return [];
  let text = '';
  for await (const part of decodeText(once(start.subarray(0, BYTES_LOOKED_AT)))) text += part;
  return papaparse.parse<string[]>(text, { preview: FIRST_LINES }).data;
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes);
}

async function first(pieces: AsyncIterator<Uint8Array>): Promise<Uint8Array> {
  const { value, done } = await pieces.next();
  return done === true ? new Uint8Array(0) : value;
}

async function* again(start: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield start;
  yield* { [Symbol.asyncIterator]: () => rest };
}

async function gathered(pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of pieces) {
    parts.push(part);
    bytes += part.length;
    // The reader that it goes to says that it is too large.
    if (bytes > MOST_BYTES) break;
  }
  return Buffer.concat(parts);
}
