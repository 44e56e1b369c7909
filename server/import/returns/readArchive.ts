import { crc32 } from 'node:zlib';
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import { FileRefused } from './fileRefused.ts';
import { megabytes, type ReadingLimits } from './limits.ts';
import type { Reading } from './reading.ts';

/** A file in an archive, by its name there, and what it unpacks to. */
export interface ArchivedFile {
  name: string;
  bytes: AsyncIterable<Uint8Array>;
}

/** Smaller files may shrink more than the limit says, as a table of a few codes does. */
const ALWAYS_UNPACKED = 1024 * 1024;
/** What every workbook has, since it is an archive itself. */
const OFFICE_FILE = '[Content_Types].xml';
/** What packers leave beside the files. */
const NO_FILE = /(^|\/)(__MACOSX\/|\.DS_Store$|Thumbs\.db$|desktop\.ini$|\._)/i;

/**
 * The files of a zip archive, one after the other. The archive is in memory, what it unpacks to is not. A file that
 * cannot be unpacked is refused while its bytes are read, and the next one comes all the same.
 */
export async function* archivedFiles(
  reading: Reading,
  bytes: AsyncIterable<Uint8Array>,
): AsyncGenerator<ArchivedFile> {
  const archive = await opened(bytes, reading.limits);
  if (archive.entryCount > reading.limits.files) {
    throw new FileRefused('archive-too-many', { limit: `${reading.limits.files}` });
  }
  try {
    for await (const entry of archive.eachEntry()) {
      if (entry.fileName === OFFICE_FILE) {
        throw new FileRefused('file-of-another-kind', { what: 'an Excel workbook or a Word document' });
      }
      if (entry.fileName.endsWith('/') || NO_FILE.test(entry.fileName)) continue;
      yield { name: entry.fileName, bytes: unpacked(archive, entry, reading) };
    }
  } catch (error) {
    throw error instanceof FileRefused ? error : new FileRefused('archive-broken');
  }
}

async function opened(bytes: AsyncIterable<Uint8Array>, { archiveBytes }: ReadingLimits): Promise<ZipFile> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of bytes) {
    size += chunk.length;
    if (size > archiveBytes) throw new FileRefused('file-too-large', { limit: megabytes(archiveBytes) });
    chunks.push(chunk);
  }
  try {
    return await fromBufferPromise(Buffer.concat(chunks), { validateEntrySizes: true });
  } catch {
    throw new FileRefused('archive-broken');
  }
}

async function* unpacked(archive: ZipFile, entry: Entry, { limits }: Reading): AsyncGenerator<Uint8Array> {
  if (entry.isEncrypted()) throw new FileRefused('archive-locked');
  const { compressedSize, uncompressedSize } = entry;
  if (uncompressedSize > Math.max(ALWAYS_UNPACKED, compressedSize * limits.archiveRatio)) {
    throw new FileRefused('archive-bomb', { limit: `${limits.archiveRatio}` });
  }
  // Entry sizes are validated: what unpacks to more than it says ends with an error.
  const stream = await archive.openReadStreamPromise(entry).catch(() => {
    throw new FileRefused('archive-broken');
  });
  let sum = 0;
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      sum = crc32(chunk, sum);
      yield chunk;
    }
  } catch (error) {
    throw error instanceof FileRefused ? error : new FileRefused('archive-broken');
  } finally {
    stream.destroy();
  }
  if (sum !== entry.crc32) throw new FileRefused('archive-broken');
}
