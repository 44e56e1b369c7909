import { isBlankCell } from '../../../model/returns/blankCell.ts';
import { readDate } from '../../../model/returns/readDate.ts';
import type { ReadingRule } from '../../../model/returns/rules/readingRules.ts';
import type { ProblemLog } from './problemLog.ts';

/** Texts that come again and again are kept once; a file of texts that never do must not fill the memory. */
const MOST_KEPT = 500_000;
const LONGEST_CHILD = 64;
const LONGEST_CODE = 12;

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
  /** Where the row that is being read stands. */
  file = 0;
  row = 0;
  /** What it means for the count if the row cannot be read: -1 for an episode, by which a child is counted. */
  effect = 0;

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
    if (text.startsWith('=')) this.#say('formula', column);
    else this.#say(column === 'DEC' ? 'end-not-read' : 'date-not-read', column);
    return null;
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
      this.#log.add(this.file, this.row, fault, { effect: this.effect });
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
