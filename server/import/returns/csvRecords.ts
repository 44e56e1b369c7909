import papaparse from 'papaparse';
import { FileRefused } from './fileRefused.ts';
import type { ReadingLimits } from './limits.ts';

/** Rows of a CSV file, each as its cells; `quoted`: some cell among them may be in quotation marks. */
export interface CsvRows {
  rows: string[][];
  quoted: boolean;
}

/** Rows of a CSV file as they come, some at a time. */
export async function* csvRecords(
  text: AsyncIterable<string>,
  limits: ReadingLimits,
): AsyncGenerator<CsvRows> {
  let held = '';
  let parser: papaparse.Parser | undefined;
  let rows = 0;
  for await (const chunk of text) {
    held = held === '' ? chunk : held + chunk;
    parser ??= parserFor(held);
    const quoted = held.includes('"');
    const { data, meta } = parsed(parser, held, true);
    held = held.slice(meta.cursor);
    if (held.length > limits.rowLength) refuseLongRow(held, rows + data.length + 1, limits);
    rows += data.length;
    if (rows > limits.rows) throw new FileRefused('too-many-rows', { limit: `${limits.rows}` }, limits.rows);
    if (data.length > 0) yield { rows: data, quoted };
  }
  if (held === '') return;
  yield { rows: parsed(parser ?? parserFor(held), held, false).data, quoted: held.includes('"') };
}

interface Parsed {
  data: string[][];
  meta: { cursor: number };
}

/** The parser itself, without the reading of streams around it, which waits between chunks and is not needed here. */
const parsed = (parser: papaparse.Parser, text: string, more: boolean): Parsed =>
  parser.parse(text, 0, more) as Parsed;

function refuseLongRow(held: string, row: number, { columns, rowLength }: ReadingLimits): never {
  const cells = held.split(delimiterOf(held), columns + 1).length;
  if (cells > columns && !held.includes('"')) {
    throw new FileRefused('too-many-columns', { limit: `${columns}` }, row);
  }
  throw new FileRefused('row-too-long', { limit: `${rowLength}` }, row);
}

function parserFor(start: string): papaparse.Parser {
  // A carriage return before a line feed is taken off with the spaces round the last cell.
  const newline = start.includes('\n') ? '\n' : start.includes('\r') ? '\r' : '\n';
  return new papaparse.Parser({ delimiter: delimiterOf(start), newline });
}

const DELIMITERS = [',', ';', '\t', '|'] as const;
const FIRST_LINES = 20;

/** The separator that stands most often in the line with the heading CHILD, or else in the first line. */
function delimiterOf(start: string): string {
  const lines = start.slice(0, 100_000).split(/\r\n|\n|\r/, FIRST_LINES);
  const heading = lines.find((line) => /\bCHILD\b/i.test(line)) ?? lines[0]!;
  let best: string = DELIMITERS[0];
  let most = 0;
  for (const delimiter of DELIMITERS) {
    const count = heading.split(delimiter).length - 1;
    if (count > most) [best, most] = [delimiter, count];
  }
  return best;
}
