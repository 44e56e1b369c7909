import { expect, test } from 'vitest';
import { readTable } from '../../../../server/import/table/readTable.ts';
import { dateCell, workbook, zip } from './workbook.ts';

const why = async (bytes: Uint8Array) => {
  const read = await readTable(bytes);
  return read.ok ? 'it was read' : read.why;
};
const text = (it: string) => Buffer.from(it);

test('a workbook is read as what its cells show', async () => {
  const rows = [
    ['CHILD', 'DECOM', 'Cost'],
    ['007', dateCell(45383), 482.91],
    [1230000, '01/04/2024', { xml: '<c><f>1+1</f><v>482.90999999999997</v></c>' }],
    ['9', { xml: '<c t="e"><v>#N/A</v></c>' }, { xml: '<c t="b"><v>1</v></c>' }],
  ];
  expect(await readTable(workbook(rows))).toEqual({
    ok: true,
    sheets: [
      {
        name: 'Prices',
        rows: [
          ['CHILD', 'DECOM', 'Cost'],
          ['007', '2024-04-01', '482.91'],
          ['1230000', '01/04/2024', '482.91'],
          ['9', expect.stringMatching(/^(#N\/A)?$/), 'true'],
        ],
      },
    ],
  });
});

test.each<[string, Buffer]>([
  ['with a mark in front', Buffer.from('\uFEFFa,b\r\n 1 ,£2\r\n')],
  ['of another coding', Buffer.from('a,b\r\n1,\xa32\r\n', 'latin1')],
  ['in UTF-16', Buffer.from('\uFEFFa\tb\r\n1\t£2\r\n', 'utf16le')],
  ['with semicolons', text('a;b\n1;"£2"')],
])('a CSV file %s', async (_, bytes) => {
  const read = await readTable(bytes);
  expect(read.ok && read.sheets[0]!.rows.slice(0, 2)).toEqual([
    ['a', 'b'],
    ['1', '£2'],
  ]);
});

test.each<[string, Buffer, RegExp]>([
  ['nothing', text(''), /it is empty/],
  ['a photograph', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1]), /no text/],
  [
    'an old workbook',
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    /old Excel or one with a password/,
  ],
  ['too many columns', text(`${'a,'.repeat(400)}a\n1`), /more than 300 columns/],
  ['a line without end', text('a'.repeat(200_001)), /a line of it is too long/],
  ['too many rows', text('1,2\n'.repeat(200_001)), /more than 200,000 rows/],
  ['an archive of something else', zip([{ name: 'a.txt', data: 'a' }]), /an archive, not a workbook/],
  ['half a workbook', workbook([['a']]).subarray(0, 900), /damaged archive/],
  [
    'a cell in the last column',
    workbook([], '<row r="1"><c r="XFD1"><v>1</v></c></row>'),
    /beyond column 300/,
  ],
  ['a cell below everything', workbook([], '<row r="999999999"><c><v>1</v></c></row>'), /beyond row 200,000/],
  [
    'a workbook without its parts',
    zip([{ name: '[Content_Types].xml', data: '<Types/>' }]),
    /it is no workbook/,
  ],
])('refuses %s', async (_, bytes, words) => {
  expect(await why(bytes)).toMatch(words);
});

test('unpacks a bomb no further than the limit, whatever it says of itself', async () => {
  const types = { name: '[Content_Types].xml', data: '<Types/>' };
  const zeros = Buffer.alloc(101_000_000, 0x20);
  const honest = zip([types, { name: 'xl/worksheets/sheet1.xml', data: zeros }]);
  expect(honest.length).toBeLessThan(200_000);
  expect(await why(honest)).toMatch(/unpacked it is larger than 100 MB/);
  const lying = zip([types, { name: 'xl/worksheets/sheet1.xml', data: zeros, claims: 1000 }]);
  expect(await why(lying)).toMatch(/larger than 100 MB, or damaged/);
});

test('what a damaged workbook holds is not told', async () => {
  const secret = workbook([], '<row r="1"><c r="A1" t="s"><v>SECRET</v></c></row>');
  const told = await why(secret);
  expect(told).toMatch(/damaged/);
  expect(told).not.toContain('SECRET');
});
