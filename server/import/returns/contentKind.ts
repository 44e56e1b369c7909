/** What the first bytes of a file show it to be. */
export type ContentKind =
  { kind: 'empty' } | { kind: 'text' } | { kind: 'archive' } | { kind: 'other'; what: string };

/** Kinds of file that are often among those of a return and are no table, by the bytes that they begin with. */
const SIGNATURES: readonly { bytes: readonly number[]; at?: number; what: string }[] = [
  { bytes: [0xff, 0xd8, 0xff], what: 'a photograph (JPEG)' },
  { bytes: [0x89, 0x50, 0x4e, 0x47], what: 'a picture (PNG)' },
  { bytes: [0x47, 0x49, 0x46, 0x38], what: 'a picture (GIF)' },
  { bytes: [0x42, 0x4d], what: 'a picture (BMP)' },
  { bytes: [0x49, 0x49, 0x2a, 0x00], what: 'a picture (TIFF)' },
  { bytes: [0x4d, 0x4d, 0x00, 0x2a], what: 'a picture (TIFF)' },
  { bytes: [0x66, 0x74, 0x79, 0x70], at: 4, what: 'a photograph or film of a telephone' },
  { bytes: [0x25, 0x50, 0x44, 0x46], what: 'a PDF document' },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], what: 'an older Excel or Word file, or one with a password' },
  { bytes: [0x1f, 0x8b], what: 'a gzip archive' },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf], what: 'a 7-Zip archive' },
  { bytes: [0x52, 0x61, 0x72, 0x21], what: 'a RAR archive' },
];
const ARCHIVES: readonly (readonly number[])[] = [
  [0x50, 0x4b, 0x03, 0x04],
  [0x50, 0x4b, 0x05, 0x06],
];

/** How many bytes are looked at. */
export const BYTES_LOOKED_AT = 4096;

export function contentKind(start: Uint8Array): ContentKind {
  if (start.length === 0) return { kind: 'empty' };
  const begins = (bytes: readonly number[], at = 0) => bytes.every((byte, i) => start[at + i] === byte);
  if (ARCHIVES.some((bytes) => begins(bytes))) return { kind: 'archive' };
  const known = SIGNATURES.find(({ bytes, at }) => begins(bytes, at) && !isPlain(start));
  if (known !== undefined) return { kind: 'other', what: known.what };
  return isText(start) ? { kind: 'text' } : { kind: 'other', what: 'a file of a program' };
}

/** Letters that begin a picture may begin a heading, too ("BM" of BMP). */
const isPlain = (start: Uint8Array): boolean =>
  start.subarray(0, 64).every((byte) => (byte >= 0x20 && byte < 0x7f) || [9, 10, 13].includes(byte));

/** Text has no control characters; of UTF-16, half of the bytes are zero, in every second place. */
function isText(start: Uint8Array): boolean {
  const utf16 = (start[0] === 0xff && start[1] === 0xfe) || (start[0] === 0xfe && start[1] === 0xff);
  if (utf16) return true;
  const zeros = [0, 0];
  let others = 0;
  start.forEach((byte, i) => {
    if (byte === 0) zeros[i % 2]! += 1;
    else if (byte < 0x20 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 26 && byte !== 12)
      others += 1;
  });
  const half = Math.floor(start.length / 2);
  const [even, odd] = zeros as [number, number];
  const withoutMark = (even === 0 && odd > half * 0.9) || (odd === 0 && even > half * 0.9);
  return others === 0 && ((even === 0 && odd === 0) || withoutMark);
}
