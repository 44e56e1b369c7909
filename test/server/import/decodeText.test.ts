import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeText } from '../../../server/import/decodeText.ts';

async function decoded(bytes: Uint8Array, piece: number): Promise<string[]> {
  async function* pieces() {
    for (let at = 0; at < bytes.length; at += piece) yield bytes.subarray(at, at + piece);
  }
  const texts: string[] = [];
  for await (const text of decodeText(pieces())) texts.push(text);
  return texts;
}

const anyPiece = fc.integer({ min: 1, max: 50 });
// Without a zero character or a mark of its own in front, which say something else of the bytes.
const anyText = fc
  .string({ unit: 'grapheme' })
  .filter((it) => !it.startsWith('\uFEFF') && !it.includes('\0'));

describe('text is what was written, however its bytes are cut', () => {
  test('UTF-8, with and without a mark', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, anyPiece, fc.boolean(), async (text, piece, mark) => {
        const bytes = new TextEncoder().encode((mark ? '\uFEFF' : '') + text);
        expect((await decoded(bytes, piece)).join('')).toBe(text);
      }),
    );
  });

  test('UTF-16 with a mark', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, anyPiece, fc.boolean(), async (text, piece, bigEndian) => {
        const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le');
        if (bigEndian) bytes.swap16();
        expect((await decoded(new Uint8Array(bytes), piece)).join('')).toBe(text);
      }),
    );
  });

  test('the character set of Windows from where it begins', async () => {
    const bytes = Buffer.concat([
      Buffer.from('Zoë\n'),
      Buffer.from('Zo\xeb \x80\n', 'latin1'),
      Buffer.from('£\n', 'latin1'),
    ]);
    expect((await decoded(new Uint8Array(bytes), 5)).join('')).toBe('Zoë\nZoë €\n£\n');
  });

  test('comes in whole lines', async () => {
    const texts = await decoded(new TextEncoder().encode('a,b\nc,d\n\ne'), 3);
    expect(texts.slice(0, -1).every((text) => text.endsWith('\n'))).toBe(true);
    expect(texts.join('')).toBe('a,b\nc,d\n\ne');
  });

  test('a file without lines is not gathered', async () => {
    const texts = await decoded(new Uint8Array(3_000_000).fill(0x61), 100_000);
    expect(Math.max(...texts.map(({ length }) => length))).toBeLessThan(1_300_000);
    expect(texts.join('')).toHaveLength(3_000_000);
  });
});
