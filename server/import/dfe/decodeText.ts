const NEWLINE = 0x0a;

/**
 * Bytes as text, as they come: UTF-8 or UTF-16 by the mark in front, UTF-8 without one, and from the first line
 * that is not UTF-8 on, the character set of Windows. No mark is left in the text.
 */
export async function* decodeText(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let decode: ((chunk: Uint8Array, last: boolean) => string) | undefined;
  let held = new Uint8Array(0);
  for await (const chunk of bytes) {
    held = joined(held, chunk);
    if (decode === undefined && held.length < 3) continue;
    decode ??= decoderFor(held);
    // Only whole lines are decoded, so that a character is never cut in two.
    const end = held.lastIndexOf(NEWLINE) + 1;
    if (end === 0) continue;
    yield decode(held.subarray(0, end), false);
    held = held.slice(end);
  }
  if (held.length > 0) yield (decode ?? decoderFor(held))(held, true);
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}

function decoderFor(start: Uint8Array): (chunk: Uint8Array, last: boolean) => string {
  const [first, second] = start;
  const utf16 =
    first === 0xff && second === 0xfe
      ? 'utf-16le'
      : first === 0xfe && second === 0xff
        ? 'utf-16be'
        : undefined;
  if (utf16 !== undefined) {
    const decoder = new TextDecoder(utf16);
    return (chunk, last) => decoder.decode(chunk, { stream: !last });
  }
  let decoder = new TextDecoder('utf-8', { fatal: true });
  return (chunk) => {
    try {
      return decoder.decode(chunk);
    } catch {
      decoder = new TextDecoder('windows-1252');
      return decoder.decode(chunk);
    }
  };
}
