import { READING_RULES, type ReadingRule } from '../../../model/returns/rules/readingRules.ts';
import type { RowProblem } from '../../../model/returns/tables.ts';

/** So many rows of one file are listed for one rule; of the rest only their number is told. */
const MOST_ALIKE = 10_000;

/** What is found while files are read, in the order it is found. */
export class ProblemLog {
  readonly problems: RowProblem[] = [];
  readonly #counts = new Map<string, { file: number; rule: ReadingRule; count: number; notListed: number }>();

  /**
   * @param row the row, or 0 for the file as a whole
   * @param effect see `RowProblem`
   * @returns the line; undefined where it is only counted
   */
  add(
    file: number,
    row: number,
    rule: ReadingRule,
    { effect = 0, details }: { effect?: number; details?: Readonly<Record<string, string>> } = {},
  ): RowProblem | undefined {
    const key = `${file} ${rule}`;
    let alike = this.#counts.get(key);
    if (alike === undefined) this.#counts.set(key, (alike = { file, rule, count: 0, notListed: 0 }));
    alike.count += 1;
    // A row that is set aside is always listed: nobody is lost in silence.
    if (alike.count > MOST_ALIKE && READING_RULES[rule].kind !== 'set-aside') {
      alike.notListed += 1;
      return undefined;
    }
    const problem = { at: { file, row }, rule, effect, ...(details && { details }) };
    this.problems.push(problem);
    return problem;
  }

  /** Takes back what was found from a file on, which is left out whole. */
  forgetFrom(file: number): void {
    const kept = this.problems.filter((it) => it.at.file < file);
    // The list itself is what callers hold, so it is emptied rather than replaced.
    this.problems.length = 0;
    for (const problem of kept) this.problems.push(problem);
    for (const [key, alike] of this.#counts) if (alike.file >= file) this.#counts.delete(key);
  }

  /** Takes back what was said of a file's rows by some rules, for which one line on the file now speaks. */
  forgetRows(file: number, rules: readonly ReadingRule[]): void {
    const kept = this.problems.filter((it) => it.at.file !== file || !rules.some((rule) => rule === it.rule));
    this.problems.length = 0;
    for (const problem of kept) this.problems.push(problem);
    for (const rule of rules) this.#counts.delete(`${file} ${rule}`);
  }

  /** Says how many more there were than are listed. */
  end(): void {
    for (const { file, rule, notListed } of [...this.#counts.values()]) {
      if (notListed > 0) this.add(file, 0, 'and-more', { details: { count: `${notListed}`, rule } });
    }
  }
}
