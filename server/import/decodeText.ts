/** Bytes are decoded in pieces of at most this size, however large the chunks are that they come in. */
const PIECE = 64 * 1024;
/** A line longer than this comes in parts, so that a file without line breaks is not gathered in memory. */
const LONGEST_LINE = 1024 * 1024;
const NONE = new Uint8Array(0);

/**
 * Bytes as text, in whole lines as they come: UTF-8 or UTF-16 by the mark in front, UTF-16 also by its pattern, UTF-8
 * without either, and from the first piece that is not UTF-8 on, the character set of Windows. No mark is left in the
 * text, and no character is cut in two.
 */
export async function* decodeText(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let held = '';
  for await (const text of decodedPieces(bytes)) {
    const end = text.lastIndexOf('\n') + 1;
    if (end > 0) {
      yield held + text.slice(0, end);
      held = text.slice(end);
    } else held += text;
    if (held.length > LONGEST_LINE) {
      yield held;
      held = '';
    }
  }
  if (held !== '') yield held;
}

async function* decodedPieces(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let decode: Decoder | undefined;
  let held: Uint8Array = NONE;
  for await (const chunk of bytes) {
    for (let from = 0; from < chunk.length; from += PIECE) {
      const piece = joined(held, chunk.subarray(from, from + PIECE));
      if (decode === undefined && piece.length < LONGEST_CHARACTER) {
        held = piece.slice();
        continue;
      }
      decode ??= decoderFor(piece);
      const { text, used } = decode(piece, false);
      held = used === piece.length ? NONE : piece.slice(used);
      if (text !== '') yield text;
    }
  }
  const { text } = (decode ?? decoderFor(held))(held, true);
  if (text !== '') yield text;
}

/** Text of a piece, and how many of its bytes were used: the rest begins a character that goes on in the next. */
type Decoder = (piece: Uint8Array, last: boolean) => { text: string; used: number };

const LONGEST_CHARACTER = 4;

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  if (a.length === 0) return b;
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}

function decoderFor(start: Uint8Array): Decoder {
  const utf16 = utf16Of(start);
  if (utf16 !== undefined) {
    const decoder = new TextDecoder(utf16);
    return (piece, last) => ({ text: decoder.decode(piece, { stream: !last }), used: piece.length });
  }
  let windows: TextDecoder | undefined;
  const utf8 = new TextDecoder('utf-8', { fatal: true });
  return (piece, last) => {
    if (windows === undefined) {
      const used = last ? piece.length : wholeCharacters(piece);
      try {
        return { text: utf8.decode(piece.subarray(0, used)), used };
      } catch {
        windows = new TextDecoder('windows-1252');
      }
    }
    return { text: windows.decode(piece), used: piece.length };
  };
}

/** By the mark, or by the zero beside each of the first two characters of Latin text. */
function utf16Of([a, b, c, d]: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if ((a === 0xff && b === 0xfe) || (a !== 0 && b === 0 && c !== 0 && d === 0)) return 'utf-16le';
  if ((a === 0xfe && b === 0xff) || (a === 0 && b !== 0 && c === 0 && d !== 0)) return 'utf-16be';
  return undefined;
}

/** How many bytes in front make whole characters of UTF-8, if the text is UTF-8 at all. */
function wholeCharacters(piece: Uint8Array): number {
  for (let back = 1; back < LONGEST_CHARACTER && back <= piece.length; back++) {
    const byte = piece[piece.length - back]!;
    if (byte < 0x80) break;
    if (byte >= 0xc0) {
      const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return length > back ? piece.length - back : piece.length;
    }
  }
  return piece.length;
}
