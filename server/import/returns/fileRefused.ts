import type { ReadingRule } from '../../../model/returns/rules/readingRules.ts';

/** Ends the reading of one file; the file is then left out whole, and the rule says why. It never leaves the reading. */
export class FileRefused extends Error {
  readonly rule: ReadingRule;
  readonly details: Readonly<Record<string, string>> | undefined;
  /** The row it came to, where there is one. */
  readonly row: number;

  constructor(rule: ReadingRule, details?: Readonly<Record<string, string>>, row = 0) {
    super(rule);
    this.rule = rule;
    this.details = details;
    this.row = row;
  }
}
