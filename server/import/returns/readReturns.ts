import type { ReadReturns } from '../../../model/returns/tables.ts';
import { decodeText } from '../decodeText.ts';
import { checkCodes } from './checkCodes.ts';
import { checkCouncils } from './checkCouncils.ts';
import { checkDates } from './checkDates.ts';
import { checkLastReturn } from './checkLastReturn.ts';
import { BYTES_LOOKED_AT, contentKind } from './contentKind.ts';
import { FileRefused } from './fileRefused.ts';
import { joinLeadingZeros } from './leadingZeros.ts';
import { READING_LIMITS } from './limits.ts';
import { archivedFiles } from './readArchive.ts';
import { readCsv } from './readCsv.ts';
import { Reading, type ReadingOptions } from './reading.ts';
import { readXml } from './readXml.ts';
import { findReturnYears } from './returnYears.ts';
import { takeReturnsOnce } from './sameReturn.ts';
import { settleUnread } from './unreadRows.ts';

/** A file as it is given: its name, with its folders where they are known, and its bytes as they come. */
export interface GivenFile {
  name: string;
  bytes: AsyncIterable<Uint8Array>;
}

/**
 * Reads files of the statutory return, in any mix: tables of any years as CSV, zip archives of them, the XML form.
 * Every row of a Header, Episodes or UASC table is among the rows that come out or is told of in `problems`; nothing
 * is judged yet that takes more than one row, but for which return a file is, files that are there twice, and lost
 * leading zeros. Nothing is thrown for what is in a file, and nothing is written anywhere.
 *
 * @throws the reason of `signal`, once it is aborted; what `bytes` throw is told as a file that cannot be read
 */
export async function readReturns(
  files: Iterable<GivenFile> | AsyncIterable<GivenFile>,
  options: ReadingOptions = {},
): Promise<ReadReturns> {
  const reading = new Reading({ ...READING_LIMITS, ...options.limits }, options);
  for await (const { name, bytes } of files) {
    options.signal?.throwIfAborted();
    await readOne(reading, name, bytes, 0, options.signal);
  }
  const { gathered } = reading;
  checkDates(gathered);
  settleUnread(gathered);
  joinLeadingZeros(gathered);
  findReturnYears(gathered);
  takeReturnsOnce(gathered);
  checkLastReturn(gathered);
  checkCouncils(gathered);
  checkCodes(gathered);
  reading.end();
  gathered.log.end();
  const { headers, episodes, unaccompanied, problems } = gathered;
  return { files: gathered.files, headers, episodes, unaccompanied, problems };
}

async function readOne(
  reading: Reading,
  givenName: string,
  bytes: AsyncIterable<Uint8Array>,
  depth: number,
  signal: AbortSignal | undefined,
): Promise<void> {
  const name = reading.ownName(givenName);
  const mark = reading.mark();
  try {
    reading.countFile();
    await readContent(reading, name, reading.counted(bytes, depth === 0), depth, signal);
  } catch (error) {
    // What a stream or a library says may hold what is in the file: it goes no further.
    signal?.throwIfAborted();
    reading.refuse(name, mark, error instanceof FileRefused ? error : new FileRefused('file-not-read'));
  }
  reading.tellProgress();
}

async function readContent(
  reading: Reading,
  name: string,
  bytes: AsyncIterable<Uint8Array>,
  depth: number,
  signal: AbortSignal | undefined,
): Promise<void> {
  const { start, all, close } = await peek(bytes);
  try {
    await readByKind(reading, name, start, all, depth, signal);
  } finally {
    // However little of a file was wanted: whoever sends it need not go on.
    await close();
  }
}

async function readByKind(
  reading: Reading,
  name: string,
  start: Uint8Array,
  all: AsyncIterable<Uint8Array>,
  depth: number,
  signal: AbortSignal | undefined,
): Promise<void> {
  const content = contentKind(start);
  if (content.kind === 'empty') throw new FileRefused('file-empty');
  if (content.kind === 'other') throw new FileRefused('file-of-another-kind', { what: content.what });
  if (content.kind === 'archive') {
    if (depth >= reading.limits.archiveDepth) {
      throw new FileRefused('archive-too-deep', { limit: `${reading.limits.archiveDepth}` });
    }
    for await (const file of archivedFiles(reading, all)) {
      await readOne(reading, `${name}/${file.name}`, file.bytes, depth + 1, signal);
    }
    return;
  }
  const text = decodeText(all);
  const first = await firstText(text);
  if (first === '') throw new FileRefused('file-empty');
  const whole = putBack(first, text);
  if (first.trimStart().startsWith('<')) await readXml(reading, name, whole);
  else await readCsv(reading, name, whole);
}

/** A file may begin with so many blank characters; '' where there is nothing else in it. */
const MOST_BLANK = 100_000;

async function firstText(text: AsyncIterator<string>): Promise<string> {
  let first = '';
  while (first.trim() === '' && first.length < MOST_BLANK) {
    const { done, value } = await text.next();
    if (done === true) break;
    first += value;
  }
  return first.trim() === '' ? '' : first;
}

/** The first bytes of a file, and all of them. */
async function peek(
  bytes: AsyncIterable<Uint8Array>,
): Promise<{ start: Uint8Array; all: AsyncIterable<Uint8Array>; close: () => Promise<void> }> {
  const rest = bytes[Symbol.asyncIterator]();
  const taken: Uint8Array[] = [];
  let size = 0;
  while (size < BYTES_LOOKED_AT) {
    const { done, value } = await rest.next();
    if (done === true) break;
    taken.push(value);
    size += value.length;
  }
  const start = new Uint8Array(Buffer.concat(taken.map((it) => it.subarray(0, BYTES_LOOKED_AT))));
  async function* all() {
    yield* taken;
    yield* { [Symbol.asyncIterator]: () => rest };
  }
  const close = async () => void (await rest.return?.());
  return { start: start.subarray(0, BYTES_LOOKED_AT), all: all(), close };
}

async function* putBack(first: string, rest: AsyncIterable<string>): AsyncGenerator<string> {
  yield first;
  yield* rest;
}
