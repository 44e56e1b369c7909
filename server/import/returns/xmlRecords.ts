import sax from 'sax';
import { FileRefused } from './fileRefused.ts';
import type { ReadingLimits } from './limits.ts';

/** A record: what the children of an element say, by their names in upper case. */
export type XmlRecord = Map<string, string>;

const DEEPEST = 50;
/** Names that public readers of the XML form give to columns of the CSV form. */
const ALSO_CALLED: Readonly<Record<string, string>> = { CHILDID: 'CHILD', PL: 'PLACE' };

/** The types of the library do not know `strictEntities`: without it the names of HTML are read as well. */
const STRICT = { strictEntities: true, position: false } as sax.SAXOptions;

interface Open {
  name: string;
  text: string;
  isLeaf: boolean;
  record: XmlRecord | undefined;
  /** Records inside that do not say whose they are: they are of the child that this element is of. */
  waiting: XmlRecord[];
}

/**
 * Records of an XML file as they come. A record is any element whose children hold text and are named by columns; one
 * without CHILD takes that of the nearest element around it that has one. Only the five entities of XML itself are
 * known, and nothing outside the file is ever looked at.
 */
export async function* xmlRecords(
  text: AsyncIterable<string>,
  limits: ReadingLimits,
): AsyncGenerator<XmlRecord[]> {
  const found: XmlRecord[] = [];
  let told = 0;
  const parser = sax.parser(true, STRICT);
  const open: Open[] = [];
  parser.onopentag = ({ name }) => {
    if (open.length >= DEEPEST) throw new FileRefused('xml-no-records');
    const parent = open.at(-1);
    if (parent !== undefined) parent.isLeaf = false;
    open.push({ name: columnOf(name), text: '', isLeaf: true, record: undefined, waiting: [] });
  };
  parser.ontext = parser.oncdata = (piece) => {
    const top = open.at(-1);
    if (top === undefined || !top.isLeaf) return;
    if (top.text.length + piece.length > limits.rowLength) {
      throw new FileRefused('row-too-long', { limit: `${limits.rowLength}` });
    }
    top.text += piece;
  };
  parser.onclosetag = () => {
    const closed = open.pop()!;
    const parent = open.at(-1);
    if (closed.isLeaf) fillIn(parent, closed, limits);
    else close(parent, closed, found);
  };
  parser.ondoctype = () => {
    throw new FileRefused('xml-doctype');
  };
  parser.onerror = () => {
    throw new FileRefused('xml-broken', { record: `${told + found.length}` });
  };
  for await (const chunk of text) {
    parser.write(chunk);
    if (found.length === 0) continue;
    told += found.length;
    yield found.splice(0);
  }
  parser.close();
  if (found.length > 0) yield found;
}

/** The name of an element without its namespace, as a column. */
function columnOf(name: string): string {
  const column = name.slice(name.lastIndexOf(':') + 1).toUpperCase();
  return ALSO_CALLED[column] ?? column;
}

function fillIn(parent: Open | undefined, { name, text }: Open, limits: ReadingLimits): void {
  if (parent === undefined) return;
  parent.record ??= new Map();
  if (parent.record.size >= limits.columns) {
    throw new FileRefused('too-many-columns', { limit: `${limits.columns}` });
  }
  if (!parent.record.has(name)) parent.record.set(name, text);
}

function close(parent: Open | undefined, { record, waiting }: Open, found: XmlRecord[]): void {
  const child = record?.get('CHILD');
  if (child !== undefined) for (const one of waiting) one.set('CHILD', child);
  const ready = child !== undefined || parent === undefined;
  const all = record === undefined ? waiting : [record, ...waiting];
  if (ready) found.push(...all);
  else parent.waiting.push(...all);
}
