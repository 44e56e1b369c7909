import { deflateRawSync } from 'node:zlib';

/** A ZIP archive, as small as one can be; `claims` is what it says of a part's size. */
export function zip(parts: { name: string; data: string | Buffer; claims?: number }[]): Buffer {
  const files: Buffer[] = [];
  const list: Buffer[] = [];
  let at = 0;
  for (const { name, data, claims } of parts) {
    const raw = Buffer.from(data);
    const packed = deflateRawSync(raw);
    const sizes = Buffer.alloc(28);
    sizes.writeUInt16LE(20, 0);
    sizes.writeUInt16LE(8, 4);
    sizes.writeUInt32LE(packed.length, 14);
    sizes.writeUInt32LE(claims ?? raw.length, 18);
    sizes.writeUInt16LE(Buffer.byteLength(name), 22);
    const mark = (hex: string) => Buffer.from(hex, 'hex');
    const file = Buffer.concat([mark('504b0304'), sizes.subarray(0, 26), Buffer.from(name), packed]);
    const rest = Buffer.alloc(12);
    const offset = Buffer.alloc(4);
    offset.writeUInt32LE(at);
    const row = Buffer.concat([
      mark('504b0102'),
      Buffer.from([20, 0]),
      sizes.subarray(0, 26),
      rest.subarray(0, 10),
      offset,
      Buffer.from(name),
    ]);
    files.push(file);
    list.push(row);
    at += file.length;
  }
  const names = Buffer.concat(list);
  const end = Buffer.alloc(22);
  end.write('504b0506', 'hex');
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(names.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...files, names, end]);
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The XML of a cell: a number, a text, or as it is given. */
export type Cell = number | string | { xml: string };

/** A workbook of one sheet as a spreadsheet program writes it, with style 1 a date; `cells` replaces the sheet's rows. */
export function workbook(rows: Cell[][], sheetRows = rowsXml(rows)): Buffer {
  return zip([
    {
      name: '[Content_Types].xml',
      data: `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
    },
    {
      name: '_rels/.rels',
      data: `${XML}<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    },
    {
      name: 'xl/workbook.xml',
      data: `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="Prices" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      data: `${XML}<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    },
    {
      name: 'xl/styles.xml',
      data: `${XML}<styleSheet xmlns="${MAIN}"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    },
    {
      name: 'xl/worksheets/sheet1.xml',
      data: `${XML}<worksheet xmlns="${MAIN}"><sheetData>${sheetRows}</sheetData></worksheet>`,
    },
  ]);
}

const rowsXml = (rows: Cell[][]): string =>
  rows
    .map((cells, r) => {
      const inside = cells.map((cell, c) => cellXml(cell, `${String.fromCharCode(65 + c)}${r + 1}`));
      return `<row r="${r + 1}">${inside.join('')}</row>`;
    })
    .join('');

function cellXml(cell: Cell, at: string): string {
  if (typeof cell === 'object') return cell.xml.replace('<c', `<c r="${at}"`);
  if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`;
  return `<c r="${at}" t="inlineStr"><is><t>${cell}</t></is></c>`;
}

/** A day as a spreadsheet keeps it. */
export const dateCell = (serial: number): Cell => ({ xml: `<c s="1"><v>${serial}</v></c>` });
