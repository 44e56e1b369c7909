import { describe, expect, test } from 'vitest';
import { EPISODES, episodeLine, found, given, lines, tables } from './given.ts';
import { readReturns } from '../../../../server/import/returns/readReturns.ts';

const utf16 = (text: string, bigEndian: boolean, mark: boolean) => {
  const bytes = Buffer.from((mark ? '\uFEFF' : '') + text, 'utf16le');
  return new Uint8Array(bigEndian ? bytes.swap16() : bytes);
};
const utf8 = (text: string) => new TextEncoder().encode(text);
/** Every character here is one byte there, with the same number. */
const windows = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));

// As a spreadsheet program writes it on a Windows machine set to a language with a decimal comma: CRLF, semicolons.
const text = lines(
  `${EPISODES},NOTE`,
  `${episodeLine({ CHILD: '000123' })},caf\u00e9`,
  `${episodeLine({ CHILD: 'AB2' })},`,
)
  .replaceAll(',', ';')
  .replaceAll('\n', '\r\n');

describe('a file as a spreadsheet program writes it', () => {
  test.each([
    ['UTF-8', utf8(text)],
    ['UTF-8 with a mark', utf8(`\uFEFF${text}`)],
    ['UTF-16 with a mark', utf16(text, false, true)],
    ['UTF-16, big end first', utf16(text, true, true)],
    ['UTF-16 without a mark', utf16(text, false, false)],
    ['UTF-16, big end first, without a mark', utf16(text, true, false)],
    ['the character set of Windows', windows(text)],
    ['line ends of an old Mac', utf8(text.replaceAll('\r\n', '\r'))],
    ['tabs', utf8(text.replaceAll(';', '\t'))],
    ['everything in quotation marks', utf8(text.replaceAll(/[^;\r\n]+/g, '"$&"'))],
    ['no line end at the end', utf8(text.trimEnd())],
    ['many blank lines at the end', utf8(`${text}\r\n\r\n;;;\r\n`)],
  ])('%s, however it is cut into pieces', async (_, bytes) => {
    for (const piece of [1, 3, 7, 64, 100_000]) {
      const read = await readReturns([given('2024.csv', bytes, piece)]);
      expect(found(read)).toEqual([]);
      expect(tables(read)).toEqual(['2024.csv: episodes, 2024, 2']);
      expect(read.episodes.map(({ child, urn, at }) => [child, urn, at.row])).toEqual([
        ['000123', 'SC123456', 2],
        ['AB2', 'SC123456', 3],
      ]);
    }
  });
});
