import { Readable } from 'node:stream';
import papaparse from 'papaparse';
import { ALL, type PublishedFigure } from '../../../model/schema/openData.ts';
import type { FileRead } from '../../../model/schema/openDataSet.ts';
import type { FigureIndex } from '../../../model/opendata/figureIndex.ts';
import { decodeText } from '../decodeText.ts';
import type { Layout } from './layout.ts';
import { layoutOf } from './layouts/all.ts';
import { ProblemList } from './problemList.ts';

/** A file to read: the name that problems give it, and its bytes as they come. */
export interface OpenDataFile {
  name: string;
  bytes: AsyncIterable<Uint8Array>;
}

/**
 * Reads the figures of a file into an index, row by row. What cannot be read is left out and said; nothing else is.
 * Any delimiter, any order of columns and rows. Of two figures for one thing the one that is there already stands.
 */
export async function readOpenDataFile(file: OpenDataFile, index: FigureIndex): Promise<FileRead> {
  const rows = new RowReader(file.name, index);
  await new Promise<void>((done, failed) => {
    papaparse.parse<string[]>(Readable.from(decodeText(file.bytes)), {
      chunk: ({ data, errors }) =>
        rows.take(
          data,
          errors.some(({ type }) => type === 'Quotes'),
        ),
      complete: () => done(),
      error: failed,
    });
  });
  return rows.end();
}

const LONGEST_SOURCE = 100;

class RowReader {
  readonly #problems: ProblemList;
  readonly #read: FileRead;
  readonly #index: FigureIndex;
  #row = 0;
  #heading: { columns: ReadonlyMap<string, number>; width: number } | undefined;
  #layout: Layout | undefined;
  #cells: string[] = [];
  /** The last year of each series of this file, until a year is found to come after a later one. */
  #lastYears: Map<string, string> | undefined = new Map();
  readonly #fromHere = new Set<PublishedFigure>();

  constructor(name: string, index: FigureIndex) {
    this.#index = index;
    this.#problems = new ProblemList(name);
    this.#read = { file: name, layout: null, figures: 0, empty: 0, withheld: 0, problems: [] };
  }

  take(rows: readonly string[][], quotesBroken: boolean): void {
    if (quotesBroken && rows.length > 0) {
      const BROKEN = 'Quotation marks do not close near here; rows up to the next one may be missing.';
      this.#problems.add(BROKEN, true, this.#row + rows.length);
    }
    for (const cells of rows) {
      this.#row += 1;
      if (cells.length === 1 && cells[0]!.trim() === '') continue;
      if (this.#heading === undefined) this.#takeHeading(cells);
      else if (this.#layout !== undefined) this.#takeRow(this.#layout, cells, this.#heading.width);
    }
  }

  #takeHeading(cells: readonly string[]): void {
    const names = cells.map((name) =>
      name
        .replace(/^\uFEFF/, '')
        .trim()
        .toLowerCase(),
    );
    this.#heading = { columns: new Map(names.map((name, i) => [name, i])), width: names.length };
    const found = layoutOf(names);
    if (!found.ok) {
      this.#problems.add(found.reason, true);
      return;
    }
    this.#layout = found.layout;
    this.#read.layout = found.layout.name;
  }

  readonly #cell = (column: string): string => {
    const i = this.#heading?.columns.get(column);
    return i === undefined ? '' : (this.#cells[i] ?? '');
  };

  #takeRow(layout: Layout, cells: string[], width: number): void {
    if (cells.length !== width) {
      const than = cells.length < width ? 'fewer' : 'more';
      this.#problems.add(`A row has ${than} columns than the heading.`, true, this.#row);
      return;
    }
    this.#cells = cells;
    const outcome = layout.read(this.#cell);
    for (const reason of outcome.leftOut) this.#problems.add(reason, true, this.#row);
    for (const reason of outcome.noted) this.#problems.add(reason, false, this.#row);
    const source = layout.sourceOf?.(this.#cell).trim().slice(0, LONGEST_SOURCE) || layout.name;
    for (const figure of outcome.figures) this.#takeFigure({ ...figure, source });
  }

  #takeFigure(figure: PublishedFigure): void {
    const there = this.#index.add(figure);
    if (there !== undefined) {
      this.#problems.add(...this.#twice(figure, there), this.#row);
      return;
    }
    this.#fromHere.add(figure);
    this.#read.figures += 1;
    if (figure.value === null) this.#read.empty += 1;
    if (figure.suppressed) this.#read.withheld += 1;
    this.#followYears(figure);
  }

  #twice(figure: PublishedFigure, there: PublishedFigure): [reason: string, leftOut: boolean] {
    const where = this.#fromHere.has(there) ? 'in this file' : 'in a file given before it';
    return figure.value === there.value
      ? [`A figure stands ${where} already, with the same value.`, false]
      : [`A figure stands ${where} already, with another value; the first is kept.`, true];
  }

  #followYears({ areaCode, measure, breakdown, yearEnding }: PublishedFigure): void {
    if (this.#lastYears === undefined || breakdown !== ALL) return;
    const key = `${areaCode} ${measure}`;
    if ((this.#lastYears.get(key) ?? '') > yearEnding) {
      const reason = 'Years are out of order from here on; they are read all the same.';
      this.#problems.add(reason, false, this.#row);
      this.#lastYears = undefined;
    } else this.#lastYears.set(key, yearEnding);
  }

  end(): FileRead {
    if (this.#heading === undefined) this.#problems.add('The file is empty.', true);
    else if (this.#layout !== undefined && this.#read.figures === 0 && this.#problems.problems.length === 0) {
      this.#problems.add('The file has a heading and no rows.', true);
    }
    return { ...this.#read, problems: this.#problems.problems };
  }
}
