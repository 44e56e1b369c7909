import { BEYOND_ANY_PENCE, VERY_HIGH_PENCE } from '../../../model/returns/costs/prices.ts';
import { readAmount } from '../../../model/returns/costs/readAmount.ts';
import type { PriceRule } from '../../../model/returns/rules/priceRules.ts';
import type { RowProblem } from '../../../model/returns/tables.ts';

/** Collects what is wrong in one file. No price changes how many children are counted, so that no effect is any. */
export class PriceProblems {
  readonly file: number;
  readonly #into: RowProblem[];

  constructor(file: number, into: RowProblem[]) {
    this.file = file;
    this.#into = into;
  }

  /** @param row line of the file, the first being 1; 0 is the file as a whole */
  add(row: number, rule: PriceRule, details?: Readonly<Record<string, string>>): void {
    this.#into.push({ at: { file: this.file, row }, rule, effect: 0, ...(details && { details }) });
  }

  /** The price in a cell in whole pence; nothing, and why in the list, where there is none to use. */
  price(cell: string, row: number, column: string): number | undefined {
    const amount = readAmount(cell);
    if (amount.kind === 'blank') return this.refuse(row, 'price-blank');
    if (amount.kind === 'negative') return this.refuse(row, 'price-negative');
    if (amount.kind === 'no-number') return this.refuse(row, 'price-no-number', { column });
    if (amount.pence > BEYOND_ANY_PENCE) return this.refuse(row, 'price-beyond-any');
    if (amount.pence > VERY_HIGH_PENCE) this.add(row, 'price-very-high');
    if (amount.rounded) this.add(row, 'price-part-of-a-penny');
    return amount.pence;
  }

  refuse(row: number, rule: PriceRule, details?: Readonly<Record<string, string>>): undefined {
    this.add(row, rule, details);
    return undefined;
  }
}
