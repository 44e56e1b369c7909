import { setImmediate } from 'node:timers/promises';
import type { ReadingRule } from '../../../model/returns/rules/readingRules.ts';
import { returnYearInName } from '../../../model/returns/returnYear.ts';
import type { Correction } from '../../../model/schema/returnCorrections.ts';
import { Cells } from './cells.ts';
import { correctionsByFile, wholeFileName, type RowCorrections } from './corrections.ts';
import { FileRefused } from './fileRefused.ts';
import { megabytes, type ReadingLimits } from './limits.ts';
import { ProblemLog } from './problemLog.ts';
import { addFile, type Gathered } from './tableReader.ts';

/** What a caller may want besides the rows; see `readReturns`. */
export interface ReadingOptions {
  corrections?: readonly Correction[];
  limits?: Partial<ReadingLimits>;
  /** Told now and then how many rows and bytes of the files given are read. */
  onProgress?: (rowsRead: number, bytesRead: number) => void;
  signal?: AbortSignal;
}

const PAUSE_EACH = 1024 * 1024;
const MOST_COUNCILS = 1000;
const LONGEST_NAME = 200;

/** One reading of files: what it has gathered, and what it may still take. Nothing of it outlives the call. */
export class Reading {
  readonly gathered: Gathered;
  readonly limits: ReadingLimits;
  readonly #options: ReadingOptions;
  readonly #corrections: Map<string, RowCorrections>;
  readonly #names = new Map<string, number>();
  readonly #councils = new Map<string, number>();
  readonly #later: { name: string; rule: ReadingRule; details: Readonly<Record<string, string>> }[] = [];
  #files = 0;
  #rows = 0;
  #allBytes = 0;
  #givenBytes = 0;

  constructor(limits: ReadingLimits, options: ReadingOptions) {
    const log = new ProblemLog();
    this.gathered = {
      ...{ files: [], facts: [], headers: [], episodes: [], unaccompanied: [], unread: [] },
      ...{ log, cells: new Cells(log), problems: log.problems },
    };
    this.limits = limits;
    this.#options = options;
    this.#corrections = correctionsByFile(options.corrections ?? []);
  }

  /** The name of a file in the report: without control characters, not too long, and its own. */
  ownName(given: string): string {
    const plain = given.replace(/\p{C}/gu, ' ').replaceAll('\\', '/').slice(-LONGEST_NAME) || 'file';
    const before = this.#names.get(plain) ?? 0;
    this.#names.set(plain, before + 1);
    return before === 0 ? plain : `${plain} [${before + 1}]`;
  }

  /** The year that the name of a file, or else the nearest folder that names one, says its return ends in. */
  yearNamed(name: string): number | undefined {
    for (const part of name.split('/').reverse()) {
      const year = returnYearInName(part);
      if (year !== undefined) return year;
    }
    return undefined;
  }

  correctionsOf(name: string): RowCorrections | undefined {
    return this.#corrections.get(wholeFileName(name));
  }

  /** One file more; refused past the limit. */
  countFile(): void {
    this.#files += 1;
    if (this.#files > this.limits.files) {
      throw new FileRefused('too-many-files', { limit: `${this.limits.files}` });
    }
  }

  /** The bytes of a file, which end where a limit is reached. */
  async *counted(bytes: AsyncIterable<Uint8Array>, given: boolean): AsyncGenerator<Uint8Array> {
    let ofFile = 0;
    let sincePause = 0;
    for await (const chunk of bytes) {
      this.#options.signal?.throwIfAborted();
      ofFile += chunk.length;
      this.#allBytes += chunk.length;
      if (given) this.#givenBytes += chunk.length;
      const { fileBytes, allBytes } = this.limits;
      if (ofFile > fileBytes) throw new FileRefused('file-too-large', { limit: megabytes(fileBytes) });
      if (this.#allBytes > allBytes) throw new FileRefused('files-too-large', { limit: megabytes(allBytes) });
      // A server that reads has others to answer.
      sincePause += chunk.length;
      if (sincePause > PAUSE_EACH) {
        sincePause = 0;
        await setImmediate();
      }
      yield chunk;
    }
  }

  /** Rows more; refused past what all files together may have. */
  countRows(rows: number): void {
    this.#rows += rows;
    const { allRows } = this.limits;
    if (this.#rows > allRows) throw new FileRefused('too-many-rows-together', { limit: `${allRows}` });
  }

  tellProgress(): void {
    this.#options.signal?.throwIfAborted();
    const { episodes, headers, unaccompanied } = this.gathered;
    this.#options.onProgress?.(episodes.length + headers.length + unaccompanied.length, this.#givenBytes);
  }

  meetCouncil(cell: string | undefined, file: number): void {
    const council = cell?.trim().toUpperCase();
    if (council && this.#councils.size < MOST_COUNCILS && !this.#councils.has(council)) {
      this.#councils.set(council, file);
    }
  }

  /** Something to say of a file that has no place among the files yet. */
  later(name: string, rule: ReadingRule, details: Readonly<Record<string, string>>): void {
    this.#later.push({ name, rule, details });
  }

  /** A file that is left out, with all that was read of it since `mark`. */
  refuse(name: string, mark: Mark, { rule, details, row }: FileRefused): void {
    const { files, facts, headers, episodes, unaccompanied, log, cells } = this.gathered;
    cells.forgetFrom(mark.files);
    log.forgetFrom(mark.files);
    const unread = this.gathered.unread.filter(({ problem }) => problem.at.file < mark.files);
    this.gathered.unread.splice(0, this.gathered.unread.length, ...unread);
    files.length = facts.length = mark.files;
    headers.length = mark.headers;
    episodes.length = mark.episodes;
    unaccompanied.length = mark.unaccompanied;
    this.#later.splice(0, this.#later.length, ...this.#later.filter((it) => it.name !== name));
    const file = addFile(
      this.gathered,
      { name, table: 'unreadable' },
      { named: undefined, columns: new Set() },
    );
    log.add(file, row, rule, details ? { details } : {});
  }

  mark(): Mark {
    const { files, headers, episodes, unaccompanied } = this.gathered;
    return {
      files: files.length,
      headers: headers.length,
      episodes: episodes.length,
      unaccompanied: unaccompanied.length,
    };
  }

  /** Says what could only be said once all files are read. */
  end(): void {
    const { files, log, cells } = this.gathered;
    cells.end();
    for (const { name, rule, details } of this.#later) {
      const file = files.findIndex((it) => it.name === name || wholeFileName(it.name) === name);
      if (file >= 0) log.add(file, 0, rule, { details });
    }
    if (this.#councils.size > 1) {
      const second = [...this.#councils.values()][1]!;
      log.add(second, 0, 'several-councils', { details: { count: `${this.#councils.size}` } });
    }
    let ofNoFile = 0;
    for (const [name, corrections] of this.#corrections) {
      const file = files.findIndex((it) => it.name === name || wholeFileName(it.name) === name);
      if (file < 0) ofNoFile += corrections.count;
      else for (const row of corrections.notMet) log.add(file, row, 'correction-no-row');
    }
    if (ofNoFile > 0) log.add(-1, 0, 'correction-no-file', { details: { count: `${ofNoFile}` } });
  }
}

/** How much was gathered before a file. */
interface Mark {
  files: number;
  headers: number;
  episodes: number;
  unaccompanied: number;
}
