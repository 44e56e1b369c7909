import { isBlankCell } from '../../../model/returns/blankCell.ts';
import { readDate } from '../../../model/returns/readDate.ts';
import type { ReadingRule } from '../../../model/returns/rules/readingRules.ts';
import type { ProblemLog } from './problemLog.ts';

/** Texts that come again and again are kept once; a file of texts that never do must not fill the memory. */
const MOST_KEPT = 500_000;
const LONGEST_CHILD = 64;
const LONGEST_CODE = 12;

/** Cells of one column of a file that are no date, the day being first. */
export interface NotRead {
  count: number;
  /** Of them, those that are a date if the month comes first: 04/25/2021. */
  monthFirst: number;
}

/** A day after the 12th in the place of the month. */
const MONTH_FIRST = /^(0?[1-9]|1[0-2])([/.-])(1[3-9]|2\d|3[01])\2(\d{4}|\d{2})(?!\d)/;

/**
 * What cells say, for all files together. A text that was understood once is looked up from then on: five returns
 * have a million cells and a few thousand different ones.
 */
export class Cells {
  readonly #log: ProblemLog;
  readonly #codes = new Map<string, string>();
  readonly #children = new Map<string, string>();
  #lastCell: string | undefined;
  #lastChild: string | undefined;
  /** Whether any number of a child begins with zero: only then can another have lost one. */
  zeros = false;
  readonly #unusual = new Map<number, number>();
  /** By file and column: cells that are no date, and how many of them are one if the month comes first. */
  readonly #notDates = new Map<number, Map<string, NotRead>>();
  /** Where the row that is being read stands. */
  file = 0;
  row = 0;

  constructor(log: ProblemLog) {
    this.#log = log;
  }

  #say(rule: ReadingRule, column?: string): void {
    this.#log.add(this.file, this.row, rule, column === undefined ? {} : { details: { column } });
  }

  /** A code in upper case, without spaces and quotation marks round it; '' for a blank cell. */
  code(cell: string | undefined, column: string): string {
    if (cell === undefined || cell === '') return '';
    const known = this.#codes.get(cell);
    if (known !== undefined) return known;
    const text = bare(cell);
    if (text.startsWith('=')) {
      this.#say('formula', column);
      return '';
    }
    // What is longer is no code; its beginning is enough to say that it is on no list.
    const code = isBlankCell(text) ? '' : text.slice(0, LONGEST_CODE).toUpperCase();
    if (cell.length <= LONGEST_CODE && this.#codes.size < MOST_KEPT) this.#codes.set(cell, code);
    return code;
  }

  /** A day number; null for a blank cell and for one that is no date, which is said. */
  date(cell: string | undefined, column: string): number | null {
    if (cell === undefined || cell === '') return null;
    const day = readDate(cell);
    if (day !== undefined) return day;
    const text = bare(cell);
    const again = readDate(text);
    if (again !== undefined) return again;
    this.#countNotDate(text, column);
    if (text.startsWith('=')) this.#say('formula', column);
    else this.#say(column === 'DEC' ? 'end-not-read' : 'date-not-read', column);
    return null;
  }

  #countNotDate(text: string, column: string): void {
    let ofFile = this.#notDates.get(this.file);
    if (ofFile === undefined) this.#notDates.set(this.file, (ofFile = new Map<string, NotRead>()));
    let notRead = ofFile.get(column);
    if (notRead === undefined) ofFile.set(column, (notRead = { count: 0, monthFirst: 0 }));
    notRead.count += 1;
    if (MONTH_FIRST.test(text)) notRead.monthFirst += 1;
  }

  /** What of a file could not be read as dates, by column. */
  datesNotRead(file: number): ReadonlyMap<string, NotRead> {
    return this.#notDates.get(file) ?? new Map<string, NotRead>();
  }

  /** Miles; null where the cell holds no number. */
  miles(cell: string | undefined): number | null {
    if (cell === undefined || cell === '') return null;
    const text = bare(cell);
    return /^\d{1,5}(\.\d{1,10})?$/.test(text) ? Number(text) : null;
  }

  /** The council's own number of a child; undefined where it cannot be told, which is said. */
  child(cell: string | undefined): string | undefined {
    // Rows of one child often follow each other.
    if (cell !== undefined && cell === this.#lastCell) return this.#lastChild;
    const known = cell === undefined ? undefined : this.#children.get(cell);
    if (known !== undefined) {
      this.#lastCell = cell;
      this.#lastChild = known;
      return known;
    }
    if (cell !== undefined && /^[A-Z0-9]{1,10}$/.test(cell) && !isBlankCell(cell)) {
      if (cell.startsWith('0')) this.zeros = true;
      if (this.#children.size < MOST_KEPT) this.#children.set(cell, cell);
      return cell;
    }
    const text = bare(cell ?? '').replace(/^'/, '');
    const fault = childFault(text);
    if (fault !== undefined) {
      this.#log.add(this.file, this.row, fault);
      return undefined;
    }
    const decimal = /^\d+\.0+$/.test(text);
    const child = (decimal ? text.replace(/\.0+$/, '') : text).toUpperCase();
    const unusual = !/^[A-Z0-9]{1,10}$/.test(child);
    if (child.startsWith('0')) this.zeros = true;
    if (decimal) this.#say('child-decimal');
    if (unusual) this.#unusual.set(this.file, (this.#unusual.get(this.file) ?? 0) + 1);
    if (!decimal && !unusual && this.#children.size < MOST_KEPT) this.#children.set(cell!, child);
    return child;
  }

  /** Says what is said once of a file, when all are read. */
  end(): void {
    for (const [file, count] of this.#unusual) {
      this.#log.add(file, 0, 'child-unusual', { details: { count: `${count}` } });
    }
  }

  /** Takes back what was counted of files that are left out. */
  forgetFrom(file: number): void {
    for (const it of this.#unusual.keys()) if (it >= file) this.#unusual.delete(it);
    for (const it of this.#notDates.keys()) if (it >= file) this.#notDates.delete(it);
  }
}

function childFault(text: string): ReadingRule | undefined {
  if (isBlankCell(text)) return 'child-blank';
  if (/^\d(\.\d+)?E\+\d+$/i.test(text)) return 'child-scientific';
  return /^[=#]/.test(text) || text.length > LONGEST_CHILD || !/[\p{L}\p{N}]/u.test(text)
    ? 'child-unreadable'
    : undefined;
}

/** Without spaces, without quotation marks that the file's own spaces kept on, and `="000123"` as 000123. */
function bare(cell: string): string {
  const text = cell.trim();
  const quoted = /^=?"([^"]*)"$/.exec(text);
  return quoted === null ? text : quoted[1]!.trim();
}
